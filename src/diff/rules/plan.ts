import { resolveTarget } from '../../engine/versions.js';
import type { DuckLakeAttach, Plan } from '../../plan/nodes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';

/** Each line of DuckDB comes with a DuckLake that writes catalogs of a format of its own (1.4 writes 0.3, 1.5 writes 1.0). */
export function targetRule({ before, after }: Plans): ChangeCode {
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old.join('.') === now.join('.')) return 'target-respelled';
  const [oldLine, line] = [rank(old), rank(now)];
  if (oldLine === line) return 'target-patch-changed';
  if (line < oldLine) return 'target-lowered';
  return duckLakes(after).some(({ options }) => options['automatic_migration'] === true)
    ? 'target-migrates'
    : 'target-raised';
}

function partsOf({ target }: Plan): readonly string[] {
  return (resolveTarget(target) ?? target).split('.');
}

function rank([major, minor]: readonly string[]): number {
  return Number(major) * 1000 + Number(minor);
}

function duckLakes({ nodes }: Plan): readonly DuckLakeAttach[] {
  return nodes
    .filter((node) => node.kind === 'attach')
    .filter((node) => node.catalog === 'ducklake');
}

export function useRule({ before, after }: Plans): ChangeCode {
  if (after.use === null) return 'current-lake-unset';
  const [old, now] = [currentLake(before), currentLake(after)];
  return old !== undefined && old === now ? 'current-lake-renamed' : 'current-lake-changed';
}

/** The lake whose alias is current at the end. */
function currentLake({ nodes, use }: Plan): string | undefined {
  return nodes.filter((node) => node.kind === 'attach').find(({ alias }) => alias === use)?.lake;
}
