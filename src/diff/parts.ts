import { child } from '../diagnostic/pointer.js';
import type { PlanNode } from '../plan/nodes.js';

/** A part of a node that changes by itself. */
export interface Part {
  /** The key of the node. */
  readonly key: string;
  /** The name in the table under that key, where each of its names is a part. */
  readonly name?: string;
  readonly value: unknown;
}

const opened = ['parameters', 'options'];

/** The parts of a node by their pointers: its keys, but the parameters of a secret and the options of a lake one by one. */
export function partsOf(node: PlanNode): ReadonlyMap<string, Part> {
  const parts = Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const pointer = child('', key);
    if (!opened.includes(key)) return [[pointer, { key, value }] as const];
    return Object.entries(value as object).map(([name, item]: [string, unknown]) => {
      return [child(pointer, name), { key, name, value: item }] as const;
    });
  });
  return new Map(parts);
}
