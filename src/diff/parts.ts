import { child } from '../diagnostic/pointer.js';
import type { CreatedSecret, PlanNode } from '../plan/nodes.js';
import { withoutName } from './match/secrets.js';

/** A part of a node that changes by itself. */
export interface Part {
  /** The key of the node. */
  readonly key: string;
  /** The name in the table under that key, where each of its names is a part. */
  readonly name?: string;
  readonly value: unknown;
  /** The value as it is compared: a credential without the name of its secret, which is a part of its own. */
  readonly compared: unknown;
}

const opened = ['parameters', 'options', 'connection'];

/** The parts of a node by their pointers: its keys, but a secret's parameters, a lake's options and words one by one. */
export function partsOf(node: PlanNode): ReadonlyMap<string, Part> {
  const nameless = node.kind === 'secret' && node.action === 'create' ? namelessOf(node) : {};
  const parts = Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const pointer = child('', key);
    if (!opened.includes(key)) return [[pointer, { key, value, compared: value }] as const];
    return Object.entries(value as object).map(([name, item]: [string, unknown]) => {
      const compared = Object.hasOwn(nameless, name) ? nameless[name] : item;
      return [child(pointer, name), { key, name, value: item, compared }] as const;
    });
  });
  return new Map(parts);
}

function namelessOf({ parameters, name }: CreatedSecret): Readonly<Record<string, unknown>> {
  return withoutName(parameters, name);
}
