import type { LakeContext } from '../../backend/backend.js';
import type { Options, PlannedMetadata } from './lake-plan.js';

/** What ATTACH does where there is no catalog. */
interface Attempt {
  /** Whether it creates a lake; of a moment, only where that is still to come. */
  readonly creates: 'always' | 'perhaps' | 'never';
  /** The option that makes it other than usual; none of a catalog that is opened to be read. */
  readonly key?: string;
}

/** A new lake has version 0, from the moment of its ATTACH on: no other snapshot of it is found (run on 1.4.4 and 1.5.5). */
function attemptOf(values: Options['values']): Attempt {
  const { snapshot_time: moment, snapshot_version: version } = values;
  if (values['read_only'] === true || values['meta_read_only'] === true)
    return { creates: 'never' };
  if (values['create_if_not_exists'] === false)
    return { creates: 'never', key: 'create_if_not_exists' };
  if (moment !== undefined) return { creates: 'perhaps', key: 'snapshot_time' };
  if (version === undefined) return { creates: 'always' };
  return { creates: version === 0 ? 'always' : 'never', key: 'snapshot_version' };
}

/** Whether ATTACH is sure to create a lake where there is none. */
export function createsLake(values: Options['values']): boolean {
  return attemptOf(values).creates === 'always';
}

/** What an ATTACH that is to find a lake leaves where there is none. */
export function checkAbsentCatalog(
  metadata: PlannedMetadata | undefined,
  { values, at }: Options,
  { report }: LakeContext,
): void {
  const leaves = metadata?.backend.refusalLeaves;
  const { creates, key } = attemptOf(values);
  if (leaves === undefined || key === undefined) return;
  if (creates === 'always') report.add('snapshot-creates-lake', at(key), { future: false });
  else if (creates === 'perhaps')
    report.add('snapshot-creates-lake', at(key), { future: true }, { severity: 'info' });
  else if (leaves === 'file') report.add('leftover-file', at(key), {});
}
