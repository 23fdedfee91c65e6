import { compareText } from '../diagnostic/diagnostic.js';
import { foldName } from '../engine/names.js';
import type { AttachNode, Plan, SecretNode } from '../plan/nodes.js';

/** A plan with what is looked for in it: nothing has to go through all nodes for each change. */
export interface IndexedPlan extends Plan {
  readonly lakes: readonly AttachNode[];
  /** By their names as DuckDB compares them. */
  readonly secrets: ReadonlyMap<string, SecretNode>;
  /** The lakes whose data path is known, in order of that path. */
  readonly places: readonly DataPlace[];
  /** The paths of these, in the same order. */
  readonly paths: readonly string[];
}

interface DataPlace {
  readonly lake: string;
  readonly path: string;
  /** The index of the plan's node. */
  readonly node: number;
}

export function indexed(plan: Plan): IndexedPlan {
  const secrets = plan.nodes.filter((node) => node.kind === 'secret');
  const places = plan.nodes.flatMap((one, node): DataPlace[] => {
    if (one.kind !== 'attach' || one.dataPath === undefined) return [];
    return [{ lake: one.lake, path: one.dataPath, node }];
  });
  places.sort((a, b) => compareText(a.path, b.path));
  return {
    ...plan,
    lakes: plan.nodes.filter((node) => node.kind === 'attach'),
    secrets: new Map(secrets.map((node) => [foldName(node.name), node])),
    places,
    paths: places.map(({ path }) => path),
  };
}

/** The secret of that name, which DuckDB does not tell from other spellings of its ASCII letters. */
export function secretIn(
  { secrets }: IndexedPlan,
  name: string | undefined,
): SecretNode | undefined {
  return name === undefined ? undefined : secrets.get(foldName(name));
}
