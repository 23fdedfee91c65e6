import { describe, expect, it } from 'vitest';
import { emit } from '../../../../src/index.js';
import type { Table } from '../../support/compile-lakes.js';
import { changedLake, valueOf, type Changed } from '../../support/diff/changed.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { storeTable } from '../../support/store-table.js';

const folder = freshFolder();
const keys = { key_id: '${KEY}', secret: '${SECRET}' };
const named = { secret_name: 'store', bucket: 'bucket', prefix: 'data', ...keys };
const lakeWith = (secret_parameters: Table) =>
  localLake({ storage_backend: storeTable({ ...named, secret_parameters }) }, folder);
const none = lakeWith({});
const required = lakeWith({ session_token: '${TOKEN}' });
const optional = lakeWith({ session_token: '${TOKEN:-}' });

const env = { KEY: 'key', SECRET: 'secret', TOKEN: 'token' };
const asked = { before: { env }, after: { env } };

/** The secret of one side as whoever runs the script of variables makes it, in a session of its own. */
async function sessionWith(
  { plans }: Changed,
  side: 'before' | 'after',
  ...set: readonly string[]
): Promise<Engine> {
  const engine = await openTestEngine({ trusted: true });
  const { statements } = emit(plans[side], { credentials: 'variables', extensions: 'omit' });
  await engine.runAll([
    'LOAD httpfs',
    `SET VARIABLE "store.key_id" = 'key'`,
    `SET VARIABLE "store.secret" = 'secret'`,
    ...set,
    ...statements.filter(({ sql }) => sql.startsWith('CREATE')),
  ]);
  return engine;
}

const token = (engine: Engine) =>
  valueOf(
    engine,
    `SELECT regexp_extract(secret_string, 'session_token=[^;]*')
       FROM duckdb_secrets(redact = false) WHERE name = 'store'`,
  );

const setToken = `SET VARIABLE "store.session_token" = 'token'`;

describe('diff: credentials that may be empty', () => {
  it('optional-credential-added: its value is taken where there is one', async () => {
    const change = changedLake('optional-credential-added', none, optional, asked);
    expect(await token(await sessionWith(change, 'after'))).toBe('session_token=');
    expect(await token(await sessionWith(change, 'after', setToken))).toBe('session_token=token');
  });

  it('credential-made-optional: an unset variable no longer stops the SQL', async () => {
    const change = changedLake('credential-made-optional', required, optional, asked);
    const refused = sessionWith(change, 'before');
    await expect(refused).rejects.toThrow('set variable "store.session_token"');
    expect(await token(await sessionWith(change, 'after'))).toBe('session_token=');
  });

  it('credential-made-required: an unset variable stops the SQL', async () => {
    const change = changedLake('credential-made-required', optional, required, asked);
    expect(await token(await sessionWith(change, 'before'))).toBe('session_token=');
    const refused = sessionWith(change, 'after');
    await expect(refused).rejects.toThrow('set variable "store.session_token"');
    expect(await token(await sessionWith(change, 'after', setToken))).toBe('session_token=token');
  });
});
