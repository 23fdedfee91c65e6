import { comparePlaces, dataPlaceOf, holds, type Place as Folder } from '../engine/paths.js';
import type { AttachNode } from '../plan/nodes.js';
import type { Neighbours } from './change.js';
import { catalogOf } from './lake-place.js';
import type { PlacedLake } from './match/lakes.js';

/**
 * For each lake that is gone, one that there still is in its place: with its catalog, or with a data path that is, holds
 * or is in its own. For each lake that is new, one there was before whose data path is so, on another catalog.
 */
export function neighboursOf(
  before: readonly PlacedLake[],
  after: readonly PlacedLake[],
  partners: ReadonlyMap<AttachNode, AttachNode>,
): Neighbours {
  const kept = new Set(partners.values());
  const gone = before.filter(({ node }) => !partners.has(node));
  const added = after.filter(({ node }) => !kept.has(node));
  return new Map([
    ...(gone.length === 0 ? [] : [...overlapping(gone, after), ...onOneCatalog(gone, after)]),
    // Of two lakes that are only read, neither has a clean-up.
    ...withOthers(added.filter(isWritten), before),
    ...withOthers(
      added.filter((lake) => !isWritten(lake)),
      before.filter(isWritten),
    ),
  ]);
}

function withOthers(added: readonly PlacedLake[], before: readonly PlacedLake[]) {
  return added.length === 0 ? [] : overlapping(added, before, true);
}

function isWritten({ node }: PlacedLake): boolean {
  return node.options['read_only'] !== true;
}

function onOneCatalog(
  lakes: readonly PlacedLake[],
  others: readonly PlacedLake[],
): readonly (readonly [AttachNode, string])[] {
  const known = new Map(others.map((other) => [catalogIn(other), other.node.lake] as const));
  return lakes.flatMap((lake) => {
    const other = known.get(catalogIn(lake));
    return other === undefined ? [] : [[lake.node, other] as const];
  });
}

interface Place {
  readonly lake: PlacedLake;
  readonly folder: Folder;
  readonly catalog: string;
  readonly isAsked: boolean;
  /** Of those that hold this one, the nearest on another catalog. */
  readonly above?: Place | undefined;
  /** Up to two that this one holds, on two catalogs: one of them is on another than any that is asked for. */
  readonly inside: Place[];
}

/**
 * For each lake, one of the others whose data path is its own, holds it or is in it; on another catalog, if asked for.
 * Sorted, a path is right behind those that hold it.
 */
function overlapping(
  lakes: readonly PlacedLake[],
  others: readonly PlacedLake[],
  onOtherCatalogs = false,
): readonly (readonly [AttachNode, string])[] {
  const places = [...placesOf(lakes, true), ...placesOf(others, false)];
  places.sort((a, b) => comparePlaces(a.folder, b.folder));
  const fits = (asked: Place, other: Place) => !onOtherCatalogs || asked.catalog !== other.catalog;
  const [asked, holders]: [Place[], Place[]] = [[], []];
  const found = new Map<Place, Place>();
  const settle = (one: Place) => {
    const other = one.inside.find((inner) => fits(one, inner));
    if (other !== undefined && !found.has(one)) found.set(one, other);
  };
  for (const place of places) {
    leave(asked, place.folder, settle);
    leave(holders, place.folder);
    const holder = holders.at(-1);
    if (place.isAsked) {
      const other = [holder, holder?.above].find((one) => one !== undefined && fits(place, one));
      if (other !== undefined) found.set(place, other);
      asked.push(place);
    } else {
      const top = asked.at(-1);
      if (top !== undefined) keepInside(top, place);
      const above = holder?.catalog === place.catalog ? holder.above : holder;
      holders.push({ ...place, above });
    }
  }
  leave(asked, undefined, settle);
  return Array.from(found, ([{ lake }, other]) => [lake.node, other.lake.node.lake] as const);
}

/** Takes what does not hold the folder off the stack; what it holds is also held by what held it. */
function leave(
  stack: Place[],
  folder: Folder | undefined,
  settle: (left: Place) => void = () => {},
): void {
  for (;;) {
    const top = stack.at(-1);
    if (top === undefined || (folder !== undefined && holds(top.folder, folder))) return;
    stack.pop();
    settle(top);
    const holder = stack.at(-1);
    if (holder !== undefined) for (const inner of top.inside) keepInside(holder, inner);
  }
}

function keepInside({ inside }: Place, inner: Place): void {
  const [first, second] = inside;
  if (second === undefined && first?.catalog !== inner.catalog) inside.push(inner);
}

function placesOf(lakes: readonly PlacedLake[], isAsked: boolean): readonly Place[] {
  return lakes.flatMap((lake) => {
    const { dataPath } = lake.node;
    if (dataPath === undefined) return [];
    const folder = dataPlaceOf(dataPath);
    return [{ lake, folder, catalog: catalogIn(lake), isAsked, inside: [] }];
  });
}

function catalogIn({ node, plan }: PlacedLake): string {
  return catalogOf(node, plan);
}
