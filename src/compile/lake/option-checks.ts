import { isInVersion } from '../../fields/option-rows.js';
import { hasZone } from '../../fields/snapshot-time.js';
import type { Fields } from '../../fields/table.js';
import type { LakeContext, MetadataBackend } from '../../backend/backend.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { createdFormat, migratesWhatItOpens } from '../../engine/catalog-formats.js';
import { snapshotKeys } from '../../engine/opening.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import { attachOptions } from '../../engine/attach-options.js';

/** What the options of one lake may not say together, or for its kind of catalog. */
export function checkOptions(
  options: Fields,
  metadata: MetadataBackend | undefined,
  mayBeRemote: boolean,
  { report, target }: Pick<LakeContext, 'report' | 'target'>,
): void {
  checkSnapshot(options, report);
  checkMode(options, report);
  checkMigration(options, target, report);
  checkSchemas(options, metadata, target, report);
  if (!mayBeRemote) checkMetadataMode(options, metadata, target, report);
  checkPin(options, metadata, target, report);
  if (options.has('busy_timeout') && metadata?.type === 'sqlite') {
    report.add('ineffective-busy-timeout', options.at('busy_timeout'), {});
  }
}

/** A snapshot is one version or one moment, and can only be read. */
function checkSnapshot(options: Fields, report: Report): void {
  const { snapshot_version: version, snapshot_time: moment } = options.values;
  if (version !== undefined && moment !== undefined)
    conflict('snapshot_time', 'snapshot_version', options, report);
  if (typeof moment === 'string' && !hasZone(moment))
    report.add('snapshot-time-zone', options.at('snapshot_time'), {});
}

function checkMode(options: Fields, report: Report): void {
  const { read_only: readOnly, read_write: readWrite } = options.values;
  const snapshot = snapshotKeys.find((key) => options.has(key));
  if (snapshot !== undefined && readOnly === false)
    conflict('read_only', snapshot, options, report);
  if (snapshot !== undefined && readWrite === true)
    conflict('read_write', snapshot, options, report);
  if (options.has('read_only') && readOnly !== undefined && readOnly === readWrite)
    conflict('read_write', 'read_only', options, report);
}

/**
 * Whoever looks at an old state of a lake would migrate all of it, in silence, and no version that is older than this one
 * could attach it again; of a lake that is only read, an old catalog is refused (run on 1.5.5 with catalogs of 1.4.4).
 */
function checkMigration(options: Fields, target: Version, report: Report): void {
  const {
    automatic_migration: migrates,
    ducklake_version: pinned,
    read_only: readOnly,
  } = options.values;
  if (migrates !== true || !isInVersion(attachOptions.automatic_migration, target)) return;
  const at = options.at('automatic_migration');
  const snapshot = snapshotKeys.find((key) => options.has(key));
  const key = 'automatic_migration';
  if (snapshot !== undefined)
    report.add('migration-with-snapshot', at, { key }, { related: [options.at(snapshot)] });
  else if (readOnly === true)
    report.add('migration-with-read-only', at, { key }, { related: [options.at('read_only')] });
  else if (migratesWhatItOpens({ version: target, ducklakeVersion: pinned, mayMigrate: true }))
    report.add('permanent-migration', at, { key });
}

const schemaKeys = ['metadata_schema', 'meta_schema'];

function checkSchemas(
  options: Fields,
  metadata: MetadataBackend | undefined,
  target: Version,
  report: Report,
): void {
  for (const key of schemaKeys) {
    const schema = options.values[key];
    if (typeof schema !== 'string' || metadata === undefined) continue;
    if (key === 'meta_schema' && metadata.type !== 'postgres') continue;
    if (!metadata.takesSchema(schema, target))
      report.add('invalid-metadata-schema', options.at(key), {});
  }
  const [own, passed] = schemaKeys.map((key) => options.values[key]);
  // The first session works, and every later ATTACH fails (run on 1.4.4 and 1.5.5).
  if (own !== undefined && passed !== undefined && own !== passed)
    conflict('meta_schema', 'metadata_schema', options, report);
}

/**
 * What is written then fails at its commit (run on 1.4.4 and 1.5.5). DuckDB 2.0 takes no option twice, and `read_only` is
 * passed on to the catalog as well (run on 2.0.1 with DuckLake built from source).
 */
function checkMetadataMode(
  options: Fields,
  metadata: MetadataBackend | undefined,
  target: Version,
  report: Report,
): void {
  const { meta_read_only: catalogOnly, read_only: readOnly } = options.values;
  // Also where it is not valid.
  const isRead =
    readOnly === true ||
    (readOnly === undefined && options.has('read_only')) ||
    snapshotKeys.some((key) => options.has(key));
  const isKnown = attachOptions.meta_read_only.metadata.some((type) => type === metadata?.type);
  const isTwice = catalogOnly !== undefined && readOnly === true;
  const isLone = catalogOnly === true && !isRead;
  if (isKnown && isAtLeast(target, '2.0.0') && (isTwice || isLone))
    report.add('doubled-read-only', options.at('meta_read_only'), { key: 'meta_read_only' });
  else if (isKnown && isLone) report.add('missing-key', options.pointer, { key: 'read_only' });
}

/** The file is closed to older versions by the first write, whatever is pinned: see `catalog-formats.ts`. */
function checkPin(
  options: Fields,
  metadata: MetadataBackend | undefined,
  target: Version,
  report: Report,
): void {
  const { ducklake_version: pinned, read_only: readOnly } = options.values;
  const isOlder = pinned !== undefined && pinned !== createdFormat({ ...never, version: target });
  if (!isOlder || !isInVersion(attachOptions.ducklake_version, target)) return;
  if (metadata?.type === 'duckdb' && readOnly !== true)
    report.add('pin-of-duckdb-file', options.at('ducklake_version'), { key: 'ducklake_version' });
}

const never = { ducklakeVersion: undefined, mayMigrate: false };

function conflict(key: string, other: string, options: Fields, report: Report): void {
  report.add('conflicting-keys', options.at(key), { key, other }, { related: [options.at(other)] });
}
