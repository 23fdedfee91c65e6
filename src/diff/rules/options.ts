import { movedCode, movesSchema } from './catalog.js';
import { formatRule, migrationRule } from './format.js';
import type { attachOptions } from '../../engine/attach-options.js';
import type { DuckLakeAttach, OptionValue } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { Rule } from '../rule.js';

type OptionRule = Rule<OptionValue, DuckLakeAttach>;

/** A rule for each option there is: one without does not compile. */
export const optionRules: Readonly<Record<keyof typeof attachOptions, OptionRule>> = {
  automatic_migration: migrationRule,
  busy_timeout: 'catalog-locking-changed',
  create_if_not_exists: flag(true, 'creation-allowed', 'creation-forbidden'),
  data_inlining_row_limit: 'inlining-changed',
  default_table: 'default-table-changed',
  ducklake_version: formatRule,
  // Without it the catalog decides; with it, it must agree with the catalog.
  encrypted: (before, after) => {
    if (after !== undefined) return 'encryption-changed';
    return before === true ? 'encryption-left-out' : 'default-spelled-out';
  },
  hidden: flag(false, 'lake-hidden', 'lake-shown'),
  meta_block_size: 'catalog-file-changed',
  meta_busy_timeout: 'catalog-locking-changed',
  meta_isolation_level: 'catalog-locking-changed',
  meta_journal_mode: 'catalog-locking-changed',
  meta_read_only: flag(false, 'writing-forbidden', 'writing-allowed'),
  meta_row_group_size: 'catalog-file-tuned',
  meta_schema: schemaRule,
  meta_use_text_protocol: 'catalog-protocol-changed',
  metadata_catalog: 'metadata-catalog-renamed',
  metadata_schema: schemaRule,
  migrate_if_required: flag(true, 'migration-allowed', 'migration-forbidden'),
  override_data_path: flag(false, 'override-allowed', 'override-withdrawn'),
  read_only: flag(false, 'writing-forbidden', 'writing-allowed'),
  read_write: flag(true, 'writing-allowed', 'writing-forbidden'),
  snapshot_time: pin,
  snapshot_version: pin,
  write_deletion_vectors: flag(false, 'deletion-vectors-changed', 'deletion-vectors-changed'),
};

/** An option that is on or off, and what it is where nothing is said. */
function flag(standard: boolean, on: ChangeCode, off: ChangeCode): OptionRule {
  return (before = standard, after = standard) => {
    if (before === after) return 'default-spelled-out';
    return after === true ? on : off;
  };
}

/** One of the two options may take the place of the other, and either that of the default. */
function schemaRule(_: unknown, __: unknown, pair: Pair<DuckLakeAttach>): ChangeCode {
  return movesSchema(pair) ? movedCode(pair.before, pair.after) : 'default-spelled-out';
}

/** One of the two may take the place of the other. */
function pin(_: unknown, __: unknown, { after }: Pair<DuckLakeAttach>): ChangeCode {
  const { snapshot_time: time, snapshot_version: version } = after.options;
  return time === undefined && version === undefined ? 'snapshot-unpinned' : 'snapshot-pinned';
}
