import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emit, parsePlan, type Plan, type PlanNode } from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { documents } from '../support/model/document.js';
import { jsonMutations, mutate } from '../support/mutate.js';
import { runs } from '../support/runs.js';
import { splitStatements } from '../support/sql-lexer.js';
import { readStatement, type Statement } from '../support/sql-reader.js';

/** What a statement for the node must do, by the node alone. */
function doings(node: PlanNode): readonly Statement['does'][] {
  if (node.kind === 'extension') return ['INSTALL', 'LOAD'];
  if (node.kind === 'secret') return node.action === 'create' ? ['SECRET'] : [];
  return node.host === 'motherduck' && node.create ? ['DATABASE', 'ATTACH'] : ['ATTACH'];
}

function expectStatements(plan: Plan, statements: readonly { readonly sql: string }[]): void {
  const read = statements.map(({ sql }) => {
    const split = splitStatements(sql);
    expect(split).toHaveLength(1);
    return readStatement(split[0] ?? []);
  });
  const use = plan.use === null ? [] : ['USE'];
  expect(read.map(({ does }) => does)).toEqual([...plan.nodes.flatMap(doings), ...use]);
}

/** The plan as an edited file would hold it. */
const edited = fc
  .tuple(documents(), jsonMutations)
  .map(([model, mutations]) => JSON.stringify(mutate(compiled(model).plan, mutations)))
  .filter((text: string | undefined) => text !== undefined);

describe('an edited plan cannot put SQL into the output', () => {
  test('it is refused, or gives the statements of its nodes', () => {
    fc.assert(
      fc.property(edited, fc.string({ unit: 'binary' }), (text, credential) => {
        const read = parsePlan(JSON.parse(text));
        if (!read.ok) return;
        const values = () => credential;
        for (const credentials of ['redacted', 'variables'] as const)
          expectStatements(read.plan, emit(read.plan, { credentials }).statements);
        for (const result of [
          emit(read.plan, { credentials: 'getenv' }),
          emit(read.plan, { credentials: 'inline', values }),
          emit(read.plan, { credentials: 'bound', values }),
        ])
          if (result.ok) expectStatements(read.plan, result.statements);
      }),
      runs(250),
    );
  });

  test('even when nobody reads it with parsePlan first', () => {
    fc.assert(
      fc.property(edited, (text) => {
        const result = emit(JSON.parse(text) as Plan) as ReturnType<typeof emit> | { ok: false };
        for (const { sql } of result.ok ? result.statements : [])
          expect(splitStatements(sql)).toHaveLength(1);
      }),
      runs(250),
    );
  });
});
