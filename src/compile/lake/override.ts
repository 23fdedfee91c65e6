import type { LakeContext } from '../../backend/backend.js';
import type { OverrideUse } from '../../diagnostic/facts.js';
import { isSnapshot } from '../../engine/opening.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import type { Options } from './lake-plan.js';

const key = 'override_data_path';

/** A data path that ATTACH does not compare with the catalog's. It is needed to read lakes whose catalog names another. */
export function checkOverride({ values, at }: Options, { report, target }: LakeContext): void {
  if (values[key] !== true) return;
  const isRead = values['read_only'] === true;
  const facts = { use: useOf(isRead, values, target) };
  report.add('override-data-path', at(key), facts, isRead ? { severity: 'info' } : {});
}

/** The clean-up of orphaned files deletes them at a snapshot too, and before 1.5 where the lake is only read (run on 1.4.4 and 1.5.5). */
function useOf(isRead: boolean, values: Options['values'], target: Version): OverrideUse {
  if (isRead) return isAtLeast(target, '1.5.0') ? 'read' : 'read-in-1.4';
  return isSnapshot(values) ? 'snapshot' : 'written';
}
