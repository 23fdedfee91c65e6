import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit, toScript, type Credentials, type Plan } from '../../../../src/index.js';
import { compiled } from '../../../support/compiled.js';
import { documents } from '../../../support/model/document.js';
import { runs } from '../../../support/runs.js';
import { splitStatements } from '../../../support/sql-lexer.js';
import { openParser, type Parser } from '../../support/parser.js';

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

/** MotherDuck's own statement, which DuckDB's parser does not know. */
const isMotherDucks = ({ sql }: { readonly sql: string }) => sql.startsWith('CREATE DATABASE ');

const modes = {
  redacted: (plan: Plan) => emit(plan),
  variables: (plan: Plan) => emit(plan, { credentials: 'variables' }),
  inline: (plan: Plan, values: Credentials) => emit(plan, { credentials: 'inline', values }),
  getenv: (plan: Plan) => emit(plan, { credentials: 'getenv' }),
  bound: (plan: Plan, values: Credentials) => emit(plan, { credentials: 'bound', values }),
};

describe('parser: as many statements as were emitted', () => {
  it.each(Object.entries(modes))('%s', { timeout: 300_000 }, async (_, emitIn) => {
    await fc.assert(
      fc.asyncProperty(documents(), async (model) => {
        const { plan, credentials } = compiled(model);
        const result = emitIn(plan, credentials);
        // A credential that is more than one variable cannot be taken from the environment.
        fc.pre(result.ok);
        for (const { sql } of result.statements.filter(isMotherDucks)) {
          expect(splitStatements(sql)).toHaveLength(1);
        }
        const statements = result.statements.filter((one) => !isMotherDucks(one));
        const script = toScript(statements.map((one) => ({ ...one, params: [] })));
        const counts = await parser.counts([...statements.map(({ sql }) => sql), script]);
        expect(counts).toEqual([...statements.map(() => 1), statements.length]);
      }),
      runs(600),
    );
  });
});
