import { expect, test } from 'vitest';
import { diff, renderDiff } from '../../src/index.js';
import { lakeWith, planOf } from './support/plans.js';

/** What a reader of CommonMark takes the first code span of a line for. */
function readSpan(line: string): string | undefined {
  const [, ticks = ''] = /(`+)/.exec(line) ?? [];
  const rest = line.slice(line.indexOf(ticks) + ticks.length);
  const inner = new RegExp(`^(.*?[^\`])${ticks}(?!\`)`, 's').exec(rest)?.[1];
  if (inner === undefined) return undefined;
  const isPadded = /^ .* $/s.test(inner) && inner.trim() !== '';
  return isPadded ? inner.slice(1, -1) : inner;
}

test.each([
  ['a word', 'sales', '`sales`'],
  ['a tick in it', 'a`b', '``a`b``'],
  ['a tick first', '`a', '`` `a ``'],
  ['a tick last', 'a`', '`` a` ``'],
  ['ticks at both ends', '`a``', '``` `a`` ```'],
  ['a tick alone', '`', '`` ` ``'],
  ['spaces at both ends', ' a ', '`  a  `'],
  ['a space first', ' a', '` a`'],
  ['a space last', 'a ', '`a `'],
])('a name in Markdown is read as it is: %s', (_, lake, span) => {
  const changes = diff(planOf(lakeWith({ lake })), planOf(lakeWith({ lake, dataPath: '/x/' })));
  const markdown = renderDiff(changes, { format: 'markdown' });
  const line = markdown.split('\n').find((one) => one.startsWith('> - ')) ?? '';
  expect(line).toContain(` ${span}`);
  expect(readSpan(line)).toBe(lake);
});
