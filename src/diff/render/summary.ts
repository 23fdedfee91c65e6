import type { Change, ChangedNode } from '../change.js';
import type { Effect } from '../codes.js';

/** The worst first. */
const order: readonly Effect[] = ['danger', 'attention', 'safe'];

/** The changes, the worst first, and otherwise as they were. */
export function byEffect(changes: readonly Change[]): readonly Change[] {
  return order.flatMap((effect) => changes.filter((change) => change.effect === effect));
}

/** Such as `1 danger, 2 for attention, 3 safe`. */
export function summaryOf(changes: readonly Change[]): string {
  const counts = order.map((effect) => countOf(effect, changes)).filter((text) => text !== '');
  return counts.length === 0 ? 'no changes' : counts.join(', ');
}

function countOf(effect: Effect, changes: readonly Change[]): string {
  const count = changes.filter((change) => change.effect === effect).length;
  const words = {
    danger: count === 1 ? 'danger' : 'dangers',
    attention: 'for attention',
    safe: 'safe',
  };
  return count === 0 ? '' : `${count} ${words[effect]}`;
}

/** The sort of the node, and its name where it has one. */
export function nameOf(node: ChangedNode): readonly [string, string?] {
  if (node.kind === 'plan') return ['the plan'];
  return node.kind === 'attach' ? ['lake', node.lake] : [node.kind, node.name];
}
