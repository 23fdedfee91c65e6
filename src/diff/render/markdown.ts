import { shortPointer } from '../../diagnostic/pointer.js';
import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';
import { describeChange } from '../describe.js';
import { byEffect, nameOf, summaryOf } from './summary.js';
import { shownValue } from './value.js';

/** For a comment on a pull request: the summary, the dangers, and below them, folded, all there is to say. */
export function renderMarkdown(changes: readonly Change[]): string {
  const all = byEffect(changes);
  const dangers = all.filter(({ effect }) => effect === 'danger');
  const safe = all.filter(({ effect }) => effect === 'safe');
  const others = all.filter(({ effect }) => effect !== 'safe');
  return `${[
    `**Lakes: ${summaryOf(changes)}**`,
    ...(dangers.length === 0 ? [] : [['> [!CAUTION]', ...dangers.map(warning)].join('\n')]),
    ...others.map((change) => folded(headOf(change), detailsOf(change))),
    ...(safe.length === 0 ? [] : [folded(summaryOf(safe), safe.map(line).join('\n'))]),
  ].join('\n\n')}\n`;
}

function warning(change: Change): string {
  return `> - ${where(change)}: ${describeChange(change).title}`;
}

function line(change: Change): string {
  const { pointer, code } = change;
  const place = pointer === '' ? '' : ` at ${span(shortPointer(pointer))}`;
  return `- ${where(change)}${place}: ${describeChange(change).title} (${span(code)})`;
}

/** In HTML, where no Markdown is read. */
function headOf(change: Change): string {
  const [sort, name] = nameOf(change.node);
  const shown =
    name === undefined ? sort : `${sort} <code>${escapeHtml(printable(shortened(name)))}</code>`;
  return `${change.effect}: ${shown}: ${describeChange(change).title}`;
}

function detailsOf(change: Change): string {
  const { pointer, code, lakes = [] } = change;
  const { happens, advice } = describeChange(change);
  const place = pointer === '' ? '' : ` at ${span(shortPointer(pointer))}`;
  return [
    `${span(code)}${place}`,
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

function where({ node }: Change): string {
  const [sort, name] = nameOf(node);
  return name === undefined ? sort : `${sort} ${span(shortened(name))}`;
}

/** What was there and what is, as a difference. */
function sides(change: Change): readonly string[] {
  const lines = [
    ...('before' in change ? shownValue('before', change, 2).map((text) => `- ${text}`) : []),
    ...('after' in change ? shownValue('after', change, 2).map((text) => `+ ${text}`) : []),
  ].join('\n');
  if (lines === '') return [];
  const fence = '`'.repeat(Math.max(3, longestTicks(lines) + 1));
  return [`${fence}diff\n${lines}\n${fence}`];
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
