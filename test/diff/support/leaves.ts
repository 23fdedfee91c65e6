import type { Change, Plan, SecretNode } from '../../../src/index.js';
import { fold } from '../../support/hostile.js';

/** A value of a plan that holds no other, by the node it is in and its path there. */
export interface Leaf {
  readonly node: string;
  readonly path: readonly string[];
}

/**
 * The values in which two plans differ; what is in one only is a difference too. What `changes` say was renamed is one
 * node; a credential has the name of its secret in its own, which is no difference beside the secret's.
 */
export function differingLeaves(
  before: Plan,
  after: Plan,
  changes: readonly Change[],
): readonly Leaf[] {
  // What is gone has no name now: another node may have it.
  const present = changes.filter(({ op, pointer }) => op !== 'remove' || pointer !== '');
  const earlier = new Map(
    present.map((change) => [`${change.node.kind} ${nameNow(change)}`, nodeOf(change)]),
  );
  const [old, now] = [
    leavesOf(before, (node) => node),
    leavesOf(after, (node) => earlier.get(node) ?? node),
  ];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => JSON.parse(key) as Leaf);
}

/** The leaves of a plan as JSON, by place; the order of nodes is not among them. */
function leavesOf(
  { nodes, ...rest }: Plan,
  called: (node: string) => string,
): ReadonlyMap<string, string> {
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
    walk(called(`${node.kind} ${name}`), [], node.kind === 'secret' ? nameless(node) : node);
  }
  return leaves;
}

function nameless(secret: SecretNode): unknown {
  return JSON.parse(JSON.stringify(secret), (key, value: unknown) => {
    const own = `${secret.name}.`;
    const isOwn = key === 'credential' && typeof value === 'string' && value.startsWith(own);
    return isOwn ? value.slice(own.length) : value;
  });
}

/** A secret's parameters and a lake's options are a table with or without anything in it. */
function isTable([key, ...deeper]: readonly string[], value: unknown): boolean {
  const name = deeper.length === 0 ? key : undefined;
  return typeof value === 'object' && (name === 'parameters' || name === 'options');
}

/** The node by the name it had; what is new cannot be taken for what had its name. */
function nodeOf({ node, op, pointer }: Change): string {
  if (node.kind === 'plan') return 'plan';
  const name = node.kind === 'attach' ? node.lake : node.name;
  const isNew = op === 'add' && pointer === '';
  return `${node.kind} ${isNew ? `new ${name}` : (node.was ?? name)}`;
}

/** The name it has. */
function nameNow({ node }: Change): string {
  if (node.kind === 'plan') return '';
  return node.kind === 'attach' ? node.lake : node.name;
}

/** What closes a secret, or moves between it and ATTACH, is one change of several parameters. */
const together = ['secret-closed', 'secret-opened', 'connection-moved'];

/** Whether the change's place is the leaf's or above it. */
export function covers(change: Change, { node, path }: Leaf): boolean {
  const named = change.after ?? change.before ?? {};
  if (together.includes(change.code) && !Object.hasOwn(named, path[1] ?? '')) return false;
  const place = change.pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return nodeOf(change) === node && place.every((key, index) => path[index] === key);
}
