import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit, toScript } from '../../../../src/index.js';
import { splitStatements } from '../../../support/sql-lexer.js';
import { readStatement } from '../../../support/sql-reader.js';
import { goldens } from '../../support/goldens/cases.js';
import { openParser, type Parser } from '../../support/parser.js';

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

describe('goldens: parsed', () => {
  it.each(goldens)('$name', async ({ folder, plan }) => {
    const { statements } = emit(plan);
    const text = readFileSync(join(folder, 'out.sql'), 'utf8');
    expect(splitStatements(text)).toHaveLength(statements.length);

    // CREATE DATABASE is in MotherDuck's parser only, so what it says is read by the suite's own.
    const isMotherDucks = (sql: string) => sql.startsWith('CREATE DATABASE ');
    const others = statements.filter(({ sql }) => !isMotherDucks(sql));
    expect(await parser.count(toScript(others))).toBe(others.length);
    for (const { sql, node } of statements.filter((one) => isMotherDucks(one.sql))) {
      await expect(parser.count(sql)).rejects.toThrow(/syntax error/);
      const [tokens = [], ...rest] = splitStatements(sql);
      expect(rest).toEqual([]);
      const attach = plan.nodes[node];
      const name = attach?.kind === 'attach' ? attach.alias : '';
      expect(readStatement(tokens)).toMatchObject({ does: 'DATABASE', name: { quoted: name } });
    }
  });
});
