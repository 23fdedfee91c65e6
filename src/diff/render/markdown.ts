import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';
import { describeChange } from '../describe.js';
import { partName, sidesOf } from './parts.js';
import type { PlaceOf } from './place.js';
import { byEffect, headOf, summaryOf } from './summary.js';

/** For a comment on a pull request: the summary, the dangers, and below them, folded, all there is to say. */
export function renderMarkdown(changes: readonly Change[], placeOf: PlaceOf): string {
  const all = byEffect(changes);
  const dangers = all.filter(({ effect }) => effect === 'danger');
  const safe = all.filter(({ effect }) => effect === 'safe');
  const others = all.filter(({ effect }) => effect !== 'safe');
  return `${[
    `**Lakes: ${summaryOf(changes)}**`,
    ...(dangers.length === 0 ? [] : [['> [!CAUTION]', ...dangers.map(warning)].join('\n')]),
    ...others.map((change) => folded(summaryLine(change), detailsOf(change, placeOf))),
    ...(safe.length === 0 ? [] : [folded(summaryOf(safe), safe.map(line).join('\n'))]),
  ].join('\n\n')}\n`;
}

function warning(change: Change): string {
  return `> - ${titled(change)}`;
}

function line(change: Change): string {
  const part = partName(change.pointer);
  return `- ${titled(change)}${part === '' ? '' : `, at ${part}`} (${span(change.code)})`;
}

function titled(change: Change): string {
  return headOf(change.node, describeChange(change).title, span);
}

/** In HTML, where no Markdown is read. */
function summaryLine(change: Change): string {
  const { title } = describeChange(change);
  return `${change.effect}: ${headOf(change.node, title, htmlCode)}`;
}

function htmlCode(name: string): string {
  return `<code>${escapeHtml(printable(name))}</code>`;
}

function detailsOf(change: Change, placeOf: PlaceOf): string {
  const { code, lakes = [] } = change;
  const { happens, advice } = describeChange(change);
  const place = placeOf(change);
  return [
    place === undefined ? span(code) : `${span(code)} at ${span(place)}`,
    ...sides(change),
    ...(lakes.length === 0
      ? []
      : [`Lakes concerned: ${lakes.map((name) => span(shortened(name))).join(', ')}`]),
    happens,
    `**What to do:** ${advice}`,
  ].join('\n\n');
}

function folded(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** What was there and what is, as a difference. */
function sides(change: Change): readonly string[] {
  const { before, after } = sidesOf(change);
  const lines = [...before.map((text) => `- ${text}`), ...after.map((text) => `+ ${text}`)];
  if (lines.length === 0) return [];
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return [`${fence}diff\n${text}\n${fence}`];
}

/** A code span, whatever the text holds. */
function span(text: string): string {
  const shown = printable(text);
  const ticks = '`'.repeat(longestTicks(shown) + 1);
  const padding = /^`|`$|^ .* $|^$/.test(shown) ? ' ' : '';
  return `${ticks}${padding}${shown}${padding}${ticks}`;
}

function longestTicks(text: string): number {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  return longest;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
