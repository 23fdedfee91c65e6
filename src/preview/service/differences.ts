import { printable } from '../../diagnostic/printable.js';
import type { Change } from '../../diff/change.js';
import { describeChange } from '../../diff/describe.js';
import { diff } from '../../diff/diff.js';
import { byEffect, nameOf, summaryOf } from '../../diff/render/summary.js';
import type { Plan } from '../../plan/nodes.js';
import type { Differences, ShownChange } from '../protocol.js';

/** What differs between two plans, and what that does to those who have the lakes. */
export function differences(before: Plan, after: Plan): Differences {
  const changes = diff(before, after);
  return { summary: summaryOf(changes), changes: byEffect(changes).map(shownChange) };
}

function shownChange(change: Change): ShownChange {
  const { effect, node, pointer } = change;
  const { title, happens, advice } = describeChange(change);
  const place = printable([...nameOf(node), pointer].filter((part) => part !== '').join(' '));
  return { effect, title, happens, advice, place, ...sides(change) };
}

/** What was there and what is; a whole node would be too much to read. */
function sides({ pointer, before, after }: Change): { before?: string; after?: string } {
  if (pointer === '') return {};
  return {
    ...(before === undefined ? {} : { before: printable(JSON.stringify(before)) }),
    ...(after === undefined ? {} : { after: printable(JSON.stringify(after)) }),
  };
}
