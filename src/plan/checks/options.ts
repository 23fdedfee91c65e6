import { checkPlaceholder } from '../../config/path-rules.js';
import { hasZone } from '../../config/snapshot-time.js';
import type { Fields } from '../../config/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { takesMetadataSchema } from '../../engine/attach-options.js';

/** What the options of one lake may not say together, or for its kind of catalog. */
export function checkOptions(options: Fields, metadata: string | undefined, report: Report): void {
  checkSnapshot(options, report);
  checkMode(options, report);
  checkNames(options, metadata, report);
  if (options.has('busy_timeout') && metadata === 'sqlite') {
    report.add('ineffective-busy-timeout', options.at('busy_timeout'), {});
  }
}

const snapshotKeys = ['snapshot_version', 'snapshot_time'];

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
  if (readOnly !== undefined && readOnly === readWrite)
    conflict('read_write', 'read_only', options, report);
}

function checkNames(options: Fields, metadata: string | undefined, report: Report): void {
  for (const key of ['metadata_schema', 'metadata_catalog']) {
    const name = options.values[key];
    if (typeof name === 'string') checkPlaceholder(name, options.at(key), report);
  }
  const schema = options.values['metadata_schema'];
  if (
    typeof schema === 'string' &&
    metadata !== undefined &&
    !takesMetadataSchema(metadata, schema)
  ) {
    report.add('invalid-metadata-schema', options.at('metadata_schema'), {});
  }
}

function conflict(key: string, other: string, options: Fields, report: Report): void {
  report.add('conflicting-keys', options.at(key), { key, other }, { related: [options.at(other)] });
}
