import { shortened } from '../../diagnostic/printable.js';
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

/** What a change is about: the sort of the node, its name, and the name it had where that was another. */
interface Subject {
  readonly sort: string;
  readonly name: string;
  readonly was?: string;
}

/** Undefined for the plan itself, which has no name. */
function subjectOf(node: ChangedNode): Subject | undefined {
  if (node.kind === 'plan') return undefined;
  const was = node.was === undefined ? {} : { was: node.was };
  return node.kind === 'attach'
    ? { sort: 'lake', name: node.lake, ...was }
    : { sort: node.kind, name: node.name, ...was };
}

/** The subject and then the title: "lake `sales` (was `dev`): the data path changes"; the caller sets names apart. */
export function headOf(
  node: ChangedNode,
  title: string,
  setApart: (name: string) => string,
): string {
  const subject = subjectOf(node);
  if (subject === undefined) return title;
  const { sort, name, was } = subject;
  const earlier = was === undefined ? '' : ` (was ${setApart(shortened(was))})`;
  return `${sort} ${setApart(shortened(name))}${earlier}: ${title}`;
}
