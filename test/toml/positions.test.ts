import { expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { withPositions } from '../../src/toml/positions.js';
import { shownRange } from './support/shown.js';

const text = `# a lake
[lakes.prod]
alias = "main"
Alias = "other"
storage = { type = "s3", buckt = "b" }

[lakes.prod.metadata]
type = "postgres"
port = 70000

[lakes.test.metadata]
options.x = 1
`;

test.each([
  [diagnostic('unknown-key', '/lakes/prod/storage/buckt', { key: 'buckt' }), '5:26-31'],
  [diagnostic('duplicate-key', '/lakes/prod/Alias', { key: 'Alias' }), '4:1-6'],
  [diagnostic('unknown-key', '/lakes/prod/metadata', { key: 'metadata' }), '7:13-21'],
  [diagnostic('unknown-key', '/lakes/test', { key: 'test' }), '11:8-12'],
  [diagnostic('invalid-port', '/lakes/prod/metadata/port', {}), '9:8-13'],
  [diagnostic('reserved-name', '/lakes/prod/alias', {}), '3:9-15'],
  [diagnostic('wrong-type', '/lakes/prod/metadata', { expected: 'text' }), '7:1-22'],
  [diagnostic('wrong-type', '/lakes/test/metadata/options', { expected: 'text' }), '12:1-8'],
  [diagnostic('missing-key', '/lakes/prod/storage', { key: 'bucket' }), '5:11-39'],
  [diagnostic('missing-key', '/lakes/prod', { key: 'catalog' }), '2:1-13'],
  [diagnostic('missing-key', '/lakes/test', { key: 'storage' }), '11:8-12'],
  [diagnostic('expiring-credentials', '/lakes/prod/storage/provider', {}), '5:11-39'],
  [
    diagnostic('unused-key', '/lakes/prod/metadata/x', { key: 'x', because: 'endpoint-given' }),
    '7:1-22',
  ],
  [diagnostic('no-lakes', '', {}), '1:1-1'],
])('%o', (bare, range) => {
  const [placed, ...others] = withPositions([bare], text);
  expect(others).toEqual([]);
  expect(placed?.range && shownRange(placed.range)).toBe(range);
  expect(placed).toEqual({ ...bare, range: placed?.range, excerpt: placed?.excerpt });
});

test('all diagnostics are placed at once, in the order they came', () => {
  const alias = diagnostic('reserved-name', '/lakes/prod/alias', {});
  const port = diagnostic('invalid-port', '/lakes/prod/metadata/port', {});
  const placed = withPositions([port, alias, alias], text);
  expect(placed.map(({ range }) => range?.start.line)).toEqual([9, 3, 3]);
});

test('a range that is known is kept', () => {
  const place = { line: 4, column: 2 };
  const syntax = diagnostic('toml-syntax', '', {}, { range: { start: place, end: place } });
  expect(withPositions([syntax, diagnostic('no-lakes', '', {})], '')[0]).toEqual(syntax);
  expect(withPositions([syntax], '')).toEqual([syntax]);
});
