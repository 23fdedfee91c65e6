import { describe, expect, it } from 'vitest';
import { emit } from '../../../../src/index.js';
import { httpPlan, lackingIn } from '../../support/core/http-secret.js';
import { openTestEngine } from '../../support/engine.js';
import { failureOf } from '../../support/numbers.js';

const names = { secret: 'guarded', credential: "it's.guarded" };

const [create] = emit(httpPlan(names), { credentials: 'variables' }).statements;

/** Sets a variable of the secret to what stands in SQL; without a value it stays unset. */
const set = (key: string, sql?: string) =>
  sql === undefined ? [] : [`SET VARIABLE "${names.credential}.${key}" = ${sql}`];

const given = [...set('bearer_token', "'b'"), ...set('tenant', "'t'")];
const secrets = 'SELECT name FROM duckdb_secrets()';

describe('core: guards around variables', () => {
  it.each([
    ['unset', undefined],
    ['empty', "''"],
    ['NULL', 'NULL'],
    ['an empty blob', "''::BLOB"],
  ])('%s: the statement fails, says which to set, and makes nothing', async (_, sql) => {
    const engine = await openTestEngine();
    for (const key of ['bearer_token', 'tenant']) {
      await engine.runAll([
        ...given,
        `RESET VARIABLE "${names.credential}.${key}"`,
        ...set(key, sql),
      ]);
      const failure = await failureOf(engine, create?.sql ?? '');
      expect(failure).toBe(`Error: Invalid Input Error: set variable "${names.credential}.${key}"`);
      expect(await engine.run(secrets)).toEqual([]);
    }
  });

  it.each(["'a' || chr(10)", "chr(1) || 'b'", "'a' || chr(127) || 'b'"])(
    'a control character in a header, %s: it fails, and makes nothing',
    async (sql) => {
      const engine = await openTestEngine();
      await engine.runAll([...given, ...set('tag', sql)]);
      expect(await failureOf(engine, create?.sql ?? '')).toContain(
        `the variable "${names.credential}.tag" holds a control character`,
      );
      expect(await engine.run(secrets)).toEqual([]);
    },
  );

  it.each([
    ['a number', '42', '42'],
    ['a large number', '12345678901234567890', '12345678901234567890'],
    ['zero', '0', '0'],
    ['a blank', "' '", ' '],
    ['text', "'it''s'", "it's"],
    ['the result of a query', "(SELECT 'a' || 'b')", 'ab'],
  ])('%s is taken as text', async (_, sql, text) => {
    const engine = await openTestEngine();
    await engine.runAll([...set('bearer_token', sql), ...set('tenant', sql), ...set('tag', sql)]);
    await engine.run(create?.sql ?? '');
    const held = { bearer_token: text, tenant: text, tag: text };
    expect(await lackingIn(engine, names, held)).toEqual([]);
  });

  it.each([
    ['unset', undefined],
    ['empty', "''"],
    ['NULL', 'NULL'],
  ])('what may be empty is empty: %s', async (_, sql) => {
    const engine = await openTestEngine();
    await engine.runAll([...given, ...set('tag', sql), create?.sql ?? '']);
    const held = { bearer_token: 'b', tenant: 't', tag: '' };
    expect(await lackingIn(engine, names, held)).toEqual([]);
  });
});
