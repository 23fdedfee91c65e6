import { attachOptions } from '../../engine/attach-options.js';
import {
  createdFormat,
  heldFormats,
  migratesWhatItOpens,
  openedAs,
} from '../../engine/catalog-formats.js';
import { isInVersion } from '../../fields/option-rows.js';
import type { DuckLakeAttach, OptionValue } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import { openerOf } from './target.js';

type Value = OptionValue | undefined;

/** Whether it is on matters to older catalogs; under DuckDB 2.0 to those that are opened as they are without it, too. */
export function migrationRule(
  before: Value = false,
  after: Value = false,
  { after: { options }, plans }: Pair<DuckLakeAttach>,
): ChangeCode {
  if (before === after) return 'default-spelled-out';
  if (after !== true) return 'migration-forbidden';
  const isNew = migratesWhatItOpens(openerOf(plans.after, options));
  return isNew ? 'migration-to-new-format' : 'migration-allowed';
}

/** Which format is asked for: it makes a difference to the lake there is, to those that are made, or none. */
export function formatRule(_: Value, asked: Value, pair: Pair<DuckLakeAttach>): ChangeCode {
  const { before, after, plans } = pair;
  const [old, now] = [openerOf(plans.before, before.options), openerOf(plans.after, after.options)];
  // A plan file may ask an older DuckDB, which refuses the option.
  const isTaken = isInVersion(attachOptions.ducklake_version, now.version);
  if (asked !== undefined && !isTaken) return 'catalog-format-chosen';
  const held = heldFormats(old);
  const outcome = openedAs(held, now);
  // What is refused whatever is asked for is so by the target.
  if (outcome === 'kept' || openedAs(held, { ...now, ducklakeVersion: undefined }) === 'refused')
    return createdFormat(old) === createdFormat(now) ? 'default-spelled-out' : 'new-format-changed';
  const isOpened = openedAs(held, { ...now, mayMigrate: false }) === 'kept';
  return outcome === 'migrated' && isOpened ? 'migration-to-new-format' : 'catalog-format-chosen';
}
