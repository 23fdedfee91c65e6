import { shortPointer } from '../../diagnostic/pointer.js';
import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';
import type { Effect } from '../codes.js';
import { describeChange } from '../describe.js';
import { byEffect, nameOf, summaryOf } from './summary.js';
import { shownValue } from './value.js';

const colors: Readonly<Record<Effect, number>> = { danger: 31, attention: 33, safe: 36 };

/** For a terminal: a summary, then each change, the dangers first; of what is safe only where it is. */
export function renderText(changes: readonly Change[], color: boolean): string {
  const blocks = byEffect(changes).map((change) => renderChange(change, color));
  return `${[summaryOf(changes), ...blocks].join('\n\n')}\n`;
}

function renderChange(change: Change, color: boolean): string {
  const { effect, code, pointer } = change;
  const { title, happens, advice } = describeChange(change);
  const head = `${effect}[${code}]`;
  const words = effect === 'safe' ? [] : [`  ${happens}`, `  help: ${advice}`];
  return [
    `${color ? `\u001b[${colors[effect]}m${head}\u001b[0m` : head}: ${title}`,
    `  at ${[shownName(change), ...(pointer === '' ? [] : [printable(shortPointer(pointer))])].join(' ')}`,
    ...sides(change),
    ...lakes(change),
    ...words,
  ].join('\n');
}

function shownName({ node }: Change): string {
  return printable(
    nameOf(node)
      .map((part = '') => shortened(part))
      .join(' '),
  );
}

/** What was there and what is; a whole node would be too much to read. */
function sides(change: Change): readonly string[] {
  if (change.pointer === '') return [];
  return [
    ...('before' in change ? [`  - ${shownValue('before', change).join('')}`] : []),
    ...('after' in change ? [`  + ${shownValue('after', change).join('')}`] : []),
  ];
}

function lakes({ lakes: names = [] }: Change): readonly string[] {
  return names.length === 0
    ? []
    : [`  lakes concerned: ${printable(names.map(shortened).join(', '))}`];
}
