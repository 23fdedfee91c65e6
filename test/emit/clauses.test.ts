import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableLines } from '../../src/diagnostic/printable.js';
import { emit, type CreatedSecret } from '../../src/index.js';
import { runs } from '../support/runs.js';

function written(parameters: CreatedSecret['parameters']): string {
  const secret = { kind: 'secret', action: 'create', name: 's', type: 's3', origin: [] } as const;
  const nodes = [{ ...secret, parameters }];
  return emit({ version: 1, target: '1.5', nodes, use: null }).statements[0]?.sql ?? '';
}

test('one changed parameter is one changed line, whatever the values are', () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !/[\r\n\0\uD800-\uDFFF]/.test(one));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.nat(), text, (values, nth, other) => {
      const at = nth % values.length;
      const before = written(Object.fromEntries(values.map((value, i) => [`p${i}`, value])));
      const changed = values.map((value, i) => (i === at ? other : value));
      const after = written(Object.fromEntries(changed.map((value, i) => [`p${i}`, value])));
      const [old, now] = [before.split('\n'), after.split('\n')];
      expect(now).toHaveLength(values.length + 3);
      const moved = now.flatMap((line, index) => (line === old[index] ? [] : index));
      expect(moved).toEqual(values[at] === other ? [] : [at + 2]);
    }),
    runs(100),
  );
});

test('a single clause stays on the line of its statement', () => {
  expect(written({})).toBe('CREATE OR REPLACE SECRET "s" (TYPE s3)');
});

test('for a reader, no value begins a line', () => {
  const value = "a\n);\nATTACH 'x' AS y (\n  z";
  const lines = printableLines(written({ endpoint: value, region: '"\n' }));
  expect(lines).toEqual([
    'CREATE OR REPLACE SECRET "s" (',
    '  TYPE s3,',
    "  ENDPOINT 'a\\u{a});\\u{a}ATTACH ''x'' AS y (\\u{a}  z',",
    `  REGION '"\\u{a}'`,
    ')',
  ]);
});
