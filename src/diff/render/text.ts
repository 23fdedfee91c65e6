import { code as quoted } from '../../diagnostic/words.js';
import { painted, type Color } from '../../diagnostic/paint.js';
import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';
import type { Effect } from '../codes.js';
import { describeChange } from '../describe.js';
import { sidesOf } from './parts.js';
import type { PlaceOf } from './place.js';
import { byEffect, headOf, summaryOf } from './summary.js';

const colors: Readonly<Record<Effect, Color>> = {
  danger: 'red',
  attention: 'yellow',
  safe: 'cyan',
};

/** For a terminal: a summary, then each change, the dangers first; of what is safe only where it is. */
export function renderText(changes: readonly Change[], placeOf: PlaceOf, color: boolean): string {
  const blocks = byEffect(changes).map((change) => renderChange(change, placeOf, color));
  return `${[summaryOf(changes), ...blocks].join('\n\n')}\n`;
}

function renderChange(change: Change, placeOf: PlaceOf, color: boolean): string {
  const { effect, code, node } = change;
  const { title, happens, advice } = describeChange(change);
  const head = `${effect}[${code}]`;
  const words = effect === 'safe' ? [] : [`  ${happens}`, `  help: ${advice}`];
  return [
    `${color ? painted(head, colors[effect]) : head}: ${headOf(node, title, quoted)}`,
    ...places(change, placeOf),
    ...sides(change),
    ...lakes(change),
    ...words,
  ].join('\n');
}

function places(change: Change, placeOf: PlaceOf): readonly string[] {
  const place = placeOf(change);
  return place === undefined ? [] : [`  at ${printable(place)}`];
}

/** What was there and what is; a whole node would be too much to read. */
function sides(change: Change): readonly string[] {
  if (change.pointer === '') return [];
  const { before, after } = sidesOf(change);
  return [...before.map((text) => `  - ${text}`), ...after.map((text) => `  + ${text}`)];
}

function lakes({ lakes: names = [] }: Change): readonly string[] {
  return names.length === 0
    ? []
    : [`  lakes concerned: ${printable(names.map(shortened).join(', '))}`];
}
