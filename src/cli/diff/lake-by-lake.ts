import { backends } from '../../backend/index.js';
import type { Change, Neighbours } from '../../diff/change.js';
import { isSilent } from '../../diff/codes.js';
import { changesBetween } from '../../diff/diff.js';
import { matchLakes, placedLakes, type PlacedLake } from '../../diff/match/lakes.js';
import { neighboursOf } from '../../diff/neighbours.js';
import { compareText } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../engine/names.js';
import type { Plan, PlanNode } from '../../plan/nodes.js';
import { indexed, type IndexedPlan } from '../../diff/indexed-plan.js';

/** A lake as it is on each side, with the plan of it alone; one of the two may be missing. */
interface LakePair {
  readonly before?: PlacedLake | undefined;
  readonly after?: PlacedLake | undefined;
}

/** What is listed of all that differs. */
interface Listing {
  readonly all: boolean;
  /** The lakes that are listed, by a name on either side; undefined for all. */
  readonly chosen: ReadonlySet<string> | undefined;
}

/**
 * What differs between lakes that are each opened alone. Equal changes are merged and list their lakes. Of
 * what a lake needs that is new or gone, only that is said which no other lake needed before, or needs any longer.
 */
export function lakeByLake(
  before: readonly Plan[],
  after: readonly Plan[],
  { all, chosen }: Listing,
): readonly Change[] {
  const [old, now] = [
    before.map((plan) => indexed(plan, backends)),
    after.map((plan) => indexed(plan, backends)),
  ];
  const [lakes, lakesNow] = [old.flatMap(placedLakes), now.flatMap(placedLakes)];
  const partners = matchLakes(lakes, lakesNow);
  const neighbours = neighboursOf(lakes, lakesNow, partners);
  const [needed, neededNow] = [needsOf(old), needsOf(now)];
  const found = new Map<string, Found>();
  const pairs = pairsOf(lakes, lakesNow, partners).filter(({ before: was, after: is }) => {
    return [was, is].some((one) => one !== undefined && chosen?.has(one.node.lake) !== false);
  });
  for (const pair of pairs) {
    const isWhole = pair.before === undefined || pair.after === undefined;
    for (const change of changesOf(pair, neighbours)) {
      if (!all && isSilent(change.code)) continue;
      // Of a lake that is new or gone, each change is a whole node.
      const need = isWhole ? needOf((change.before ?? change.after) as PlanNode) : undefined;
      const isStill = need !== undefined && needed.has(need) && neededNow.has(need);
      if (!isStill) add(change, nameOf(pair), found);
    }
  }
  return Array.from(found.values(), ({ change, lakes: concerned }) => {
    return concerned.size === 0 ? change : { ...change, lakes: [...concerned] };
  });
}

/** A change, and all the lakes it concerns beside the one it is of. */
interface Found {
  readonly change: Change;
  readonly lakes: Set<string>;
}

/** In the order of the names they have now. */
function pairsOf(
  before: readonly PlacedLake[],
  after: readonly PlacedLake[],
  partners: ReturnType<typeof matchLakes>,
): readonly LakePair[] {
  const byNode = new Map(after.map((lake) => [lake.node, lake]));
  const kept = new Set(partners.values());
  const pairs: LakePair[] = [
    ...before.map((lake): LakePair => {
      const partner = partners.get(lake.node);
      return { before: lake, after: partner === undefined ? undefined : byNode.get(partner) };
    }),
    ...after.filter(({ node }) => !kept.has(node)).map((lake): LakePair => ({ after: lake })),
  ];
  return pairs.sort((a, b) => compareText(nameOf(a), nameOf(b)));
}

function nameOf({ before, after }: LakePair): string {
  return (after ?? before)?.node.lake ?? '';
}

/** Which lake is current is not compared: alone, each is. Where there is no lake, nothing is. */
function changesOf({ before, after }: LakePair, neighbours: Neighbours): readonly Change[] {
  const one = before?.plan ?? after?.plan;
  if (one === undefined) return [];
  const none = () => indexed({ ...one, nodes: [] }, backends);
  return changesBetween(
    { ...(before?.plan ?? none()), use: null },
    { ...(after?.plan ?? none()), use: null },
    neighbours,
  );
}

function needsOf(plans: readonly IndexedPlan[]): ReadonlySet<string | undefined> {
  return new Set(plans.flatMap(({ nodes }) => nodes.map(needOf)));
}

/** Which extension or secret a node is, and whether the secret is created; undefined for a lake. */
function needOf(node: PlanNode): string | undefined {
  if (node.kind === 'attach') return undefined;
  const action = node.kind === 'secret' ? node.action : '';
  return JSON.stringify([node.kind, action, foldName(node.name)]);
}

function add({ lakes = [], ...change }: Change, lake: string, found: Map<string, Found>): void {
  const own = change.node.kind === 'attach' ? [] : [lake];
  const key = keyOf(change);
  const known = found.get(key) ?? { change, lakes: new Set() };
  for (const one of [...lakes, ...own]) known.lakes.add(one);
  found.set(key, known);
}

/** An extension that is new or gone is so whatever asks for it. */
function keyOf({ node, op, pointer, code, before, after }: Change): string {
  const isExtension = node.kind === 'extension' && pointer === '';
  return JSON.stringify([node, op, pointer, code, ...(isExtension ? [] : [before, after])]);
}
