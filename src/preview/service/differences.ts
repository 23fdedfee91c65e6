import { type Change, diff, type Plan } from 'lakeplan';
import { byEffect, code, headOfNode as headOf, sidesOf, summaryOf } from 'lakeplan/internal';
import type { Differences, ShownChange } from '../protocol.js';
import { adviceOnChange } from './advice.js';

/** What differs between two plans, and what that does to users of the lakes. */
export function differences(before: Plan, after: Plan): Differences {
  const changes = diff(before, after);
  return { summary: summaryOf(changes), changes: byEffect(changes).map(shownChange) };
}

function shownChange(change: Change): ShownChange {
  const { effect, node } = change;
  const { title, happens, advice } = adviceOnChange(change);
  const head = headOf(node, title, code);
  return { effect, title: head, happens, advice, ...sides(change) };
}

/** What was there and what is; a whole node would be too much to read. */
function sides(change: Change): { before?: string; after?: string } {
  if (change.pointer === '') return {};
  const { before, after } = sidesOf(change);
  return {
    ...(before.length === 0 ? {} : { before: before.join('\n') }),
    ...(after.length === 0 ? {} : { after: after.join('\n') }),
  };
}
