import type { AttachNode } from '../../plan/nodes.js';
import { catalogOf, dataPathOf } from '../lake-place.js';
import { pairUp, type Trait } from '../pair-up.js';
import type { IndexedPlan } from '../indexed-plan.js';

/** A lake and the plan it is in, which holds the secret of its catalog. */
export interface PlacedLake {
  readonly node: AttachNode;
  readonly plan: IndexedPlan;
}

export function placedLakes(plan: IndexedPlan): readonly PlacedLake[] {
  return plan.lakes.map((node) => ({ node, plan }));
}

interface Traits {
  readonly lake: string;
  readonly alias: string;
  readonly catalog: string;
  readonly dataPath: string | undefined;
}

/**
 * The same lakes on both sides. A lake is its catalog and its data: its name and its alias may change, and of two lakes
 * that swap names each stays what it is. Only what has moved is known by its name, or else by where its data is.
 */
const together: readonly (readonly (keyof Traits)[])[] = [
  ['catalog', 'dataPath', 'lake'],
  ['catalog', 'dataPath', 'alias'],
  ['catalog', 'dataPath'],
  ['catalog', 'lake'],
  ['catalog', 'alias'],
  ['catalog'],
  ['lake'],
  ['dataPath', 'alias'],
  ['dataPath'],
];

export function matchLakes(
  before: readonly PlacedLake[],
  after: readonly PlacedLake[],
): ReadonlyMap<AttachNode, AttachNode> {
  const [old, now] = [before.map(traitsOf), after.map(traitsOf)];
  const traits = together.map((keys) => {
    const trait: Trait<Placed> = ({ traits: own }) => {
      const values = keys.map((key) => own[key]);
      return values.includes(undefined) ? undefined : JSON.stringify(values);
    };
    return [trait, trait] as const;
  });
  const pairs = pairUp(old, now, traits);
  return new Map(Array.from(pairs, ([one, other]) => [one.node, other.node]));
}

interface Placed {
  readonly node: AttachNode;
  readonly traits: Traits;
}

function traitsOf({ node, plan }: PlacedLake): Placed {
  const { lake, alias } = node;
  return {
    node,
    traits: { lake, alias, catalog: catalogOf(node, plan), dataPath: dataPathOf(node) },
  };
}
