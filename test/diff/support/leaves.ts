import type { Change, Plan } from '../../../src/index.js';
import { fold } from '../../support/hostile.js';

/** A value of a plan that holds no other, by the node it is in and its path there. */
export interface Leaf {
  readonly node: string;
  readonly path: readonly string[];
}

/** The values in which two plans differ; what stands in one only is a difference too. */
export function differingLeaves(before: Plan, after: Plan): readonly Leaf[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => JSON.parse(key) as Leaf);
}

/** The leaves of a plan as JSON, by place; the order of nodes is not among them. */
function leavesOf({ nodes, ...rest }: Plan): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (node: string, path: readonly string[], value: unknown): void => {
    const items = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    for (const [key, item] of items) walk(node, [...path, key], item);
    if (items.length > 0 || isTable(path, value)) return;
    leaves.set(JSON.stringify({ node, path }), JSON.stringify(value));
  };
  walk('plan', [], rest);
  for (const node of nodes) {
    const name = node.kind === 'attach' ? node.lake : fold(node.name);
    walk(`${node.kind} ${name}`, [], node);
  }
  return leaves;
}

/** A secret's parameters and a lake's options are a table with or without anything in it. */
function isTable([key, ...deeper]: readonly string[], value: unknown): boolean {
  const name = deeper.length === 0 ? key : undefined;
  return typeof value === 'object' && (name === 'parameters' || name === 'options');
}

export function nodeOf({ node }: Change): string {
  if (node.kind === 'plan') return 'plan';
  return `${node.kind} ${node.kind === 'attach' ? node.lake : node.name}`;
}

/** Whether the change's place is the leaf's or above it. */
export function covers(change: Change, { node, path }: Leaf): boolean {
  const place = change.pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return nodeOf(change) === node && place.every((key, index) => path[index] === key);
}
