import { child, keysOf } from '../../diagnostic/pointer.js';
import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';
import { partsOf } from '../parts.js';
import type { PlanNode } from '../../plan/nodes.js';
import { shownValue } from './values.js';

/** The keys of a plan and of its nodes in words; one that is not here is called as it is. */
const words: Readonly<Record<string, string>> = {
  dataPath: 'data path',
  metadata: 'catalog',
  in: 'secret storage',
  lake: 'name',
  nodes: 'order',
  origin: 'place in the configuration',
  use: 'USE',
};

/** The part of a node that a JSON Pointer leads to, in words: `data path`, `parameter region`. Empty for all of it. */
export function partName(pointer: string): string {
  const [key = '', ...names] = keysOf(pointer);
  const name = printable(shortened(names.join('/')));
  if (key === 'parameters') return name === '' ? key : `parameter ${name}`;
  if (key === 'connection') return name === '' ? key : `connection ${name}`;
  if (key === 'options') return `option ${name}`;
  return Object.hasOwn(words, key) ? (words[key] ?? key) : printable(shortened(key));
}

/** What a change takes away and what it brings: of a part its value, of a whole node its parts. Each on one line. */
export function sidesOf(change: Change): { before: readonly string[]; after: readonly string[] } {
  const { pointer } = change;
  const lines = (value: unknown) => {
    if (pointer === '') return nodeLines(value as PlanNode);
    if (pointer !== '/parameters' && pointer !== '/connection') return [shownPart(pointer, value)];
    return Object.entries(value as object).map(([name, one]: [string, unknown]) => {
      return shownPart(child(pointer, name), one);
    });
  };
  return {
    before: 'before' in change ? lines(change.before) : [],
    after: 'after' in change ? lines(change.after) : [],
  };
}

function shownPart(pointer: string, value: unknown): string {
  return `${partName(pointer)}: ${shownValue(value, keysOf(pointer)[0])}`;
}

/** What names the node, and what says nothing about what it does. */
const apart = ['/kind', '/action', '/name', '/lake', '/origin'];

function nodeLines(node: PlanNode): readonly string[] {
  return Array.from(partsOf(node), ([pointer, { value }]) => ({ pointer, value }))
    .filter(({ pointer }) => !apart.includes(pointer) && !isHosting(node, pointer))
    .map(({ pointer, value }) => shownPart(pointer, value));
}

/** Who computes on the lake; a MotherDuck lake has no other catalog to show. */
function isHosting(node: PlanNode, pointer: string): boolean {
  return node.kind === 'attach' && node.host === 'duckdb' && pointer === '/host';
}
