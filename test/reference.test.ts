import { expect, test } from 'vitest';
import { compile, emit } from '../src/index.js';
import cases from './reference/cases.json' with { type: 'json' };
import { splitStatements } from './support/sql-lexer.js';

interface Wanted {
  readonly outcome: string;
  readonly codes?: readonly string[];
}

test.each(cases.map(({ id, ...rest }) => [id, rest] as const))('%s', (_, { store, lake, want }) => {
  const { outcome, codes = [] }: Wanted = want;
  const result = compile({ stores: { [store]: { config: { ducklake: lake } } } });
  const severity = outcome === 'error' ? 'error' : 'warning';
  const found = result.diagnostics.filter((one) => one.severity === severity);
  expect(result.ok).toBe(outcome !== 'error');
  expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  if (!result.ok) return;
  const { statements } = emit(result.plan);
  expect(statements.map(({ sql }) => splitStatements(sql).length)).toEqual(statements.map(() => 1));
});

test('there are fifty cases, each with a name of its own', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(50);
});
