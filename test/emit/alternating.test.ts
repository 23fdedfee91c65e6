import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emit, emitTeardown, emitVerify, type Plan } from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { documents } from '../support/model/document.js';
import { runs } from '../support/runs.js';
import { splitStatements } from '../support/sql-lexer.js';

const sql = "x'; COPY (SELECT 42) TO 'out.csv'; --";

/** What is the text itself when it is looked at for the first time, and SQL from then on. */
class Alternating {
  private looks = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  includes = (part: string) => this.toString().includes(part);
  replaceAll = () => this.toString();
  toString = (): string => (this.looks++ === 0 ? this.text : sql);
}

/** The places of the texts in a value. */
function textsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

function withAlternating(plan: Plan, path: readonly string[]): Plan {
  const copy = JSON.parse(JSON.stringify(plan)) as Plan;
  const table = path
    .slice(0, -1)
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], copy);
  const last = path.at(-1) ?? '';
  const text = (table as Record<string, string>)[last] ?? '';
  (table as Record<string, unknown>)[last] = new Alternating(text);
  return copy;
}

interface Result {
  readonly ok: boolean;
  readonly statements?: readonly { readonly sql: string }[];
  readonly before?: readonly { readonly sql: string }[];
  readonly after?: readonly { readonly sql: string }[];
}

const writers: readonly ((plan: Plan) => Result)[] = [
  ...(['redacted', 'variables'] as const).map(
    (credentials) => (plan: Plan) => emit(plan, { credentials }),
  ),
  (plan) => emit(plan, { credentials: 'getenv' }),
  (plan) => emit(plan, { credentials: 'inline', values: () => 'value' }),
  (plan) => emit(plan, { credentials: 'bound', values: () => 'value' }),
  (plan) => emitVerify(plan),
  (plan) => emitTeardown(plan, { leaveTo: 'memory' }),
];

test('nothing in a plan is one text when it is looked at and another when it is written', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const { plan } = compiled(model);
      for (const path of textsIn(plan)) {
        for (const write of writers) {
          const { before = [], statements = [], after = [] } = write(withAlternating(plan, path));
          for (const one of [...before, ...statements, ...after]) {
            expect(splitStatements(one.sql), path.join('/')).toHaveLength(1);
            expect(one.sql).not.toContain('COPY (SELECT 42)');
          }
        }
      }
    }),
    runs(40),
  );
});
