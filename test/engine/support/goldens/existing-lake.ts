import type {
  CreatedSecret,
  DuckLakeAttach,
  OptionValue,
  Plan,
  PlanNode,
} from '../../../../src/index.js';
import type { Engine } from '../engine.js';
import { inlineStatements } from '../emitted.js';
import { quoteName } from '../quote.js';
import type { BoundGolden } from './bound-golden.js';
import type { World } from './world.js';

/** Options of a lake that must be there already. */
const ofExisting = ['read_only', 'meta_read_only', 'snapshot_version', 'snapshot_time'];

/** Options that say how a lake is made. */
const ofNew = ['metadata_schema', 'encrypted', 'meta_journal_mode'];

export function lakesOf({ nodes }: Plan): readonly DuckLakeAttach[] {
  return nodes.filter(
    (node): node is DuckLakeAttach => node.kind === 'attach' && node.host === 'duckdb',
  );
}

/** Whether a lake is attached as it was, so that nothing can be written. */
export function isWritable({ options }: DuckLakeAttach): boolean {
  return ofExisting.every((name) => options[name] === undefined || options[name] === false);
}

export function mustExist(lake: DuckLakeAttach): boolean {
  return !isWritable(lake) || lake.options['create_if_not_exists'] === false;
}

/**
 * Makes the lakes that a plan only opens, with a table and a few snapshots in them: all of long ago,
 * and the last of them the one that is asked for.
 */
export async function makeExistingLakes(
  engine: Engine,
  { plan, values, world }: BoundGolden,
): Promise<void> {
  const lakes = onePerCatalog(lakesOf(plan).filter(mustExist));
  if (lakes.length === 0) return;
  const nodes = plan.nodes.flatMap((node): readonly PlanNode[] => {
    if (node.kind !== 'attach') return [node];
    const lake = lakes.find(({ alias }) => alias === node.alias);
    if (lake === undefined) return [];
    const dataPath = lake.dataPath ?? placeIn(plan, lake, world);
    return [{ ...lake, dataPath, options: pick(lake.options, ofNew) }];
  });
  await engine.runAll(inlineStatements({ plan: { ...plan, nodes, use: null }, values }));
  for (const { alias, metadata, options } of lakes) {
    const orders = `${quoteName(alias)}.main.orders`;
    await engine.runAll([
      `CREATE TABLE ${orders} AS SELECT range AS id FROM range(100)`,
      `INSERT INTO ${orders} SELECT range FROM range(100, 150)`,
      `INSERT INTO ${orders} SELECT range FROM range(150, 200)`,
    ]);
    const schema = options['metadata_schema'] ?? (metadata.type === 'postgres' ? 'public' : 'main');
    const catalog = quoteName(`__ducklake_metadata_${alias}`);
    const snapshots = `${catalog}.${quoteName(String(schema))}.ducklake_snapshot`;
    const last = Math.max(3, Number(options['snapshot_version'] ?? 3));
    await engine.runAll([
      `UPDATE ${snapshots} SET snapshot_time = TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_hours(snapshot_id)`,
      `UPDATE ${snapshots} SET snapshot_id = ${last} WHERE snapshot_id = 3`,
      `DETACH ${quoteName(alias)}`,
    ]);
  }
}

/** Where a lake lies whose catalog alone knows: what its secret is for, or a folder of the world. */
function placeIn({ nodes }: Plan, { alias, origin: [place = ''] }: DuckLakeAttach, world: World) {
  const secret = nodes.find(
    (node): node is CreatedSecret =>
      node.kind === 'secret' && node.action === 'create' && node.origin[0] === `${place}/storage`,
  );
  return secret?.scope?.[0] ?? `${world.root}/known to the catalog/${alias}/`;
}

/** Of lakes that are one, the one that asks for the last snapshot. */
function onePerCatalog(lakes: readonly DuckLakeAttach[]): readonly DuckLakeAttach[] {
  const last = ({ options }: DuckLakeAttach) => Number(options['snapshot_version'] ?? 0);
  const sorted = lakes.toSorted((a, b) => last(a) - last(b));
  return [...new Map(sorted.map((lake) => [placeOf(lake), lake])).values()];
}

function placeOf({ metadata: { type, path }, dataPath }: DuckLakeAttach): string {
  return `${type}:${path} ${dataPath}`;
}

function pick(options: Readonly<Record<string, OptionValue>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name)));
}
