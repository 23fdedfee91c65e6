import { catalogFormat } from '../../engine/catalog-formats.js';
import { defaultVersion, resolveTarget } from '../../engine/versions.js';
import type { AttachNode, Plan } from '../../plan/nodes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { IndexedPlan } from '../indexed-plan.js';

/** A version of DuckDB opens catalogs of its own format only, and one of an older format if it may migrate it. */
export function targetRule({ before, after }: Plans): ChangeCode {
  const [old, now] = [versionOf(before), versionOf(after)];
  if (old === now) return 'target-respelled';
  const growth = catalogFormat(now) - catalogFormat(old);
  if (growth === 0 || !hasOwnCatalog(before)) return 'target-changed';
  if (growth < 0) return 'target-lowered';
  return mayMigrate(after) ? 'target-migrates' : 'target-raised';
}

/** Every plan that was read has a target that is known. */
function versionOf({ target }: Plan) {
  return resolveTarget(target) ?? defaultVersion;
}

/** Whether this DuckDB opens the catalog itself, which MotherDuck does for its own. */
function hasOwnCatalog({ nodes }: Plan): boolean {
  return nodes.some((node) => node.kind === 'attach' && node.host === 'duckdb');
}

function mayMigrate({ nodes }: Plan): boolean {
  return nodes.some(
    (node) => node.kind === 'attach' && node.options['automatic_migration'] === true,
  );
}

export function useRule({ before, after, partners }: Plans): ChangeCode {
  if (after.use === null) return 'current-lake-unset';
  const [old, now] = [currentLake(before), currentLake(after)];
  if (old === undefined || now === undefined) return 'current-lake-changed';
  return partners.get(old) === now ? 'current-lake-renamed' : 'current-lake-changed';
}

/** The lake whose alias is current at the end. */
function currentLake({ lakes, use }: IndexedPlan): AttachNode | undefined {
  return lakes.find(({ alias }) => alias === use);
}
