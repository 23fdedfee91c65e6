import {
  fileVersion,
  heldFormats,
  isSameGeneration,
  openedAs,
  type Opener,
} from '../../engine/catalog-formats.js';
import { isSnapshot } from '../../engine/opening.js';
import {
  defaultVersion,
  isAtLeast,
  isTakenByMotherDuck,
  resolveTarget,
  type Version,
} from '../../engine/versions.js';
import type { AttachNode, DuckLakeAttach, OptionValue, Plan } from '../../plan/nodes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';

/** Every plan that was read has a target that is known. */
function versionOf({ target }: Plan): Version {
  return resolveTarget(target) ?? defaultVersion;
}

/** How a plan opens a lake. Only what is true of it counts: an older DuckDB migrates to no format that a newer one makes. */
export function openerOf(plan: Plan, options: Options): Opener {
  const { automatic_migration: migrates, ducklake_version: ducklakeVersion } = options;
  return { version: versionOf(plan), ducklakeVersion, mayMigrate: migrates === true };
}

type Options = Readonly<Record<string, OptionValue>>;

/** What another target can do to a lake, the worst first. */
const byWeight = [
  'target-past-motherduck',
  'target-lowered',
  'target-raised',
  'target-migrates',
  'migration-to-new-format',
  'target-closes-file',
  'target-keeps-format',
  'target-changed',
] as const satisfies readonly ChangeCode[];

type TargetCode = (typeof byWeight)[number] | 'target-respelled';

/** What another target is: the worst that it is for a lake of both plans, and the lakes that it is that for. */
export function targetChange(plans: Plans): {
  readonly code: TargetCode;
  readonly lakes?: readonly string[];
} {
  const [old, now] = [versionOf(plans.before), versionOf(plans.after)];
  if (old === now) return { code: 'target-respelled' };
  const found = plans.before.lakes.flatMap((before) => {
    const after = plans.partners.get(before);
    return after?.kind === 'attach'
      ? [{ lake: after.lake, code: codeOf(before, after, plans) }]
      : [];
  });
  const code = byWeight.find((one) => found.some((other) => other.code === one));
  if (code === undefined || code === 'target-changed') return { code: 'target-changed' };
  const lakes = found.filter((one) => one.code === code).map(({ lake }) => lake);
  return { code, lakes };
}

function codeOf(before: AttachNode, after: AttachNode, plans: Plans): TargetCode {
  const [old, now] = [versionOf(plans.before), versionOf(plans.after)];
  if (isInMotherDuck(after) && isTakenByMotherDuck(old) && !isTakenByMotherDuck(now))
    return 'target-past-motherduck';
  if (before.host === 'motherduck' || after.host === 'motherduck' || isSameGeneration(old, now))
    return 'target-changed';
  const held = heldFormats(openerOf(plans.before, before.options));
  const opener = openerOf(plans.after, after.options);
  const outcome = openedAs(held, opener);
  if (outcome === 'refused') return isAtLeast(now, old) ? 'target-raised' : 'target-lowered';
  if (outcome === 'kept') return keptCode(after, old, now);
  return openedAs(held, { ...opener, mayMigrate: false }) === 'kept'
    ? 'migration-to-new-format'
    : 'target-migrates';
}

/** The format stays, but a file of DuckDB's own has a version beside. */
function keptCode(after: DuckLakeAttach, old: Version, now: Version): TargetCode {
  const growth = fileVersion(now) - fileVersion(old);
  if (after.metadata.type !== 'duckdb' || growth === 0) return 'target-keeps-format';
  if (growth < 0) return 'target-lowered';
  return isOnlyRead(after.options) ? 'target-keeps-format' : 'target-closes-file';
}

/** Whether the options keep this plan from writing to the catalog. */
function isOnlyRead(options: Options): boolean {
  return options['read_only'] === true || isSnapshot(options);
}

function isInMotherDuck(node: AttachNode): boolean {
  return node.host === 'motherduck' || node.metadata.type === 'motherduck';
}
