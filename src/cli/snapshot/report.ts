import { diff } from '../../diff/diff.js';
import { renderDiff } from '../../diff/render.js';
import { printable } from '../../diagnostic/printable.js';
import { parsePlan } from '../../plan-file/parse.js';
import type { Plan } from '../../plan/nodes.js';
import type { Difference } from './state.js';

/**
 * In words, what is not as it is to be. Nothing is shown of what stands in a file but a plan that was read strictly:
 * someone may have put a password into the SQL to run it.
 */
export function reportDifference(
  { file: name, text, present }: Difference,
  folder: string,
  isForeign: boolean,
): string {
  const file = `${folder}/${printable(name)}`;
  if (text === undefined) return `${file}: the lake is gone; the file is to be removed\n`;
  if (present === undefined) {
    return `${file}: ${isForeign ? 'this is not a text file' : 'the file is missing'}\n`;
  }
  const [before, after] = [planIn(present), planIn(text)];
  const changes = before === undefined || after === undefined ? [] : diff(before, after);
  if (changes.length > 0) return `${file}: the plan differs: ${renderDiff(changes)}`;
  return `${file}: ${differingLines(present, text)}`;
}

function planIn(text: string): Plan | undefined {
  try {
    const parsed = parsePlan(JSON.parse(text));
    return parsed.ok ? parsed.plan : undefined;
  } catch {
    // Its error would quote the text.
    return undefined;
  }
}

/** The lines that are to be there, from the first that differs to the last. */
function differingLines(present: string, text: string): string {
  const [old, now] = [present.split(/\r?\n/), text.split('\n')];
  let start = 0;
  while (start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const missing = now.slice(start, now.length - end);
  const place = `line ${start + 1}`;
  if (missing.length === 0) return `from ${place} on there is more than there is to be\n`;
  const lines = missing.map((line) => `  + ${printable(line)}\n`);
  return `from ${place} on there is to be\n${lines.join('')}`;
}
