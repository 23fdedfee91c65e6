import type { Change } from '../../diff/change.js';
import { child, keysOf } from '../../diagnostic/pointer.js';
import { foldName } from '../../engine/names.js';
import type { Plan, PlanNode } from '../../plan/nodes.js';
import { locate, type Location } from '../../toml/locate.js';
import type { Position } from '../../diagnostic/diagnostic.js';
import type { Side } from './side.js';

/** A place in a file. */
export interface FilePlace extends Position {
  readonly file: string;
}

/** Where a change is on each side; undefined on a side that is no TOML, or where it is not written. */
export interface ChangePlaces {
  readonly before?: FilePlace;
  readonly after?: FilePlace;
}

interface Compared {
  readonly side: Side;
  readonly plans: readonly Plan[];
}

/** Finds where changes are in the configurations that were compared. */
export function placesOf(
  changes: readonly Change[],
  before: Compared,
  after: Compared,
): ReadonlyMap<Change, ChangePlaces> {
  const [old, now] = [placesIn(changes, before, nameBefore), placesIn(changes, after, nameAfter)];
  return new Map(
    changes.map((change) => {
      const [was, is] = [old.get(change), now.get(change)];
      return [change, { ...(was && { before: was }), ...(is && { after: is }) }];
    }),
  );
}

type NameOf = (change: Change) => string | undefined;

const nameBefore: NameOf = ({ node, op, pointer }) => {
  if (node.kind === 'plan' || (op === 'add' && pointer === '')) return undefined;
  return keyOf(node.kind, node.was ?? (node.kind === 'attach' ? node.lake : node.name));
};

const nameAfter: NameOf = ({ node, op, pointer }) => {
  if (node.kind === 'plan' || (op === 'remove' && pointer === '')) return undefined;
  return keyOf(node.kind, node.kind === 'attach' ? node.lake : node.name);
};

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function placesIn(
  changes: readonly Change[],
  { side, plans }: Compared,
  nameOf: NameOf,
): ReadonlyMap<Change, FilePlace> {
  const { file = '', toml } = side.kind === 'configuration' ? side.session.input : {};
  if (toml === undefined) return new Map();
  const nodes = new Map(
    plans.flatMap(({ nodes: all }) => all.map((node) => [labelOf(node), node])),
  );
  const asked = changes.flatMap((change) => {
    const node = nodes.get(nameOf(change) ?? '');
    return node === undefined ? [] : [{ change, pointers: pointersOf(node, change) }];
  });
  const locations = locate(
    toml,
    asked.flatMap(({ pointers }) => pointers),
  );
  return new Map(
    asked.flatMap(({ change, pointers }) => {
      const written = pointers.find((pointer) => locations.get(pointer)?.pointer === pointer);
      const position = startOf(locations.get(written ?? ''));
      return position === undefined ? [] : [[change, { file, ...position }] as const];
    }),
  );
}

function labelOf(node: PlanNode): string {
  return node.kind === 'attach'
    ? keyOf(node.kind, node.lake)
    : keyOf(node.kind, foldName(node.name));
}

function startOf(location: Location | undefined): Position | undefined {
  return (location?.key ?? location?.header ?? location?.value)?.start;
}

/** Where a part of a node may be written, by its key there, in the tables that the node comes from; the nearest first. */
const keys: Readonly<Record<string, readonly (readonly string[])[]>> = {
  alias: [['alias']],
  dataPath: inStorage('path', 'data_path', 'bucket'),
  metadata: [['catalog'], ['metadata_backend']],
  options: [['attach_options']],
  parameters: [[], ['secret_parameters']],
  name: [['secret_name']],
  scope: [['scope'], ['secret_parameters', 'scope']],
  provider: [['provider'], ['secret_parameters', 'provider']],
  type: [['type']],
};

function inStorage(...names: readonly string[]): readonly (readonly string[])[] {
  return ['storage', 'storage_backend'].flatMap((table) => [
    ...names.map((name) => [table, name]),
    [table],
  ]);
}

/** Within a bucket that stays the same, it is the prefix that is another. */
function keysFor(key: string, { before, after }: Change): readonly (readonly string[])[] {
  const [bucket, bucketNow] = [before, after].map(
    (path) => /^\w+:\/\/[^/]*/.exec(String(path))?.[0],
  );
  if (key === 'dataPath' && bucket !== undefined && bucket === bucketNow)
    return inStorage('prefix', 'data_path', 'bucket');
  return Object.hasOwn(keys, key) ? (keys[key] ?? []) : [];
}

function pointersOf({ origin: [origin] }: PlanNode, change: Change): readonly string[] {
  if (origin === undefined) return [];
  const [key = '', ...names] = keysOf(change.pointer);
  const written = keysFor(key, change).map((path) => [...path, ...names].reduce(child, origin));
  return [...written, origin];
}
