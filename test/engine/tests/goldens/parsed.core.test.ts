import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '../../../../src/index.js';
import { splitStatements } from '../../../support/sql-lexer.js';
import { readStatement } from '../../../support/sql-reader.js';
import { goldens } from '../../support/goldens/cases.js';
import { plansOf, textsOf } from '../../support/goldens/texts-of.js';
import { openParser, type Parser } from '../../support/parser.js';

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

/** CREATE DATABASE is in MotherDuck's parser only, so what it says is read by the suite's own. */
const isMotherDucks = (sql: string) => sql.startsWith('CREATE DATABASE ');

describe('goldens: parsed', () => {
  it.each(goldens)('$name', async ({ folder, plan }) => {
    const { statements } = emit(plan);
    const text = readFileSync(join(folder, 'out.sql'), 'utf8');
    expect(splitStatements(text)).toHaveLength(statements.length);
    if (!statements.some(({ sql }) => isMotherDucks(sql))) {
      expect(await parser.count(text)).toBe(statements.length);
    }
    for (const { sql, node } of statements.filter((one) => isMotherDucks(one.sql))) {
      const [tokens = [], ...rest] = splitStatements(sql);
      expect(rest).toEqual([]);
      const attach = plan.nodes[node];
      const name = attach?.kind === 'attach' ? attach.alias : '';
      expect(readStatement(tokens)).toMatchObject({ does: 'DATABASE', name: { quoted: name } });
    }
  });

  it.each(goldens)(
    '$name: for every target, in every mode, verified and taken down',
    async (golden) => {
      const texts = [...new Set(plansOf(golden).flatMap(textsOf))];
      const others = texts.filter((sql) => !isMotherDucks(sql));
      expect(await parser.counts(others)).toEqual(others.map(() => 1));
      for (const sql of texts.filter(isMotherDucks)) {
        await expect(parser.count(sql)).rejects.toThrow(/syntax error/);
      }
    },
  );
});
