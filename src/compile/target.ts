import type { Report } from '../diagnostic/diagnostic.js';
import {
  endOfLine,
  isLaterPatch,
  knownTargets,
  resolveTarget,
  type Target,
  type Version,
} from '../engine/versions.js';

/** The version a target stands for, undefined for one that is not known; what there is to say of it is reported once. */
export function readTarget(target: Target, report: Report): Version | undefined {
  const version = resolveTarget(target);
  if (version === undefined) {
    report.add('unknown-target', '', { known: knownTargets });
    return undefined;
  }
  if (isLaterPatch(target)) report.add('unknown-patch', '', { version });
  const end = endOfLine(target);
  if (end !== undefined) report.add('unmaintained-target', '', end);
  return version;
}
