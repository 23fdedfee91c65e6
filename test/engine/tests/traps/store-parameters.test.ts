import { afterEach, describe, expect, it, vi } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { codesOf, errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestDoor } from '../../support/door/door.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshBucket, objectStore } from '../../support/object-store.js';
import { keys, reach, storeSecret } from '../../support/store-table.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const lakeWith = (storage: Table) =>
  localLake({
    storage_backend: { type: 's3', ...keys, bucket: 'bucket', prefix: 'data', ...storage },
  });

/** The secret the statements make, as the engine shows it with its credentials. */
async function shownSecret(statements: readonly string[]): Promise<string> {
  const engine = await openTestEngine();
  await engine.run('LOAD httpfs');
  await engine.runAll(statements.filter((sql) => sql.startsWith('CREATE')));
  const [row] = await engine.run('SELECT secret_string FROM duckdb_secrets(redact = false)');
  return String(row?.['secret_string']);
}

const r2 = { type: 'r2', key_id: 'k', secret: 's' };

/** A lake by hand; whether it takes rows. */
async function takesRows(engine: Engine, bucket: string): Promise<boolean> {
  await engine.run(
    attach(`${freshFolder()}/catalog`, 'lake', { data_path: `s3://${bucket}/data/` }),
  );
  return (await failureOf(engine, fill('lake'))) === undefined;
}

describe('traps: parameters of a storage secret', () => {
  it('r2 without account and endpoint points nowhere', async () => {
    const byHand = await shownSecret(["CREATE SECRET s (TYPE r2, KEY_ID 'k', SECRET 's')"]);
    expect(byHand).not.toMatch(/endpoint=[a-z0-9]+\.r2/);
    expect(errorsOf({ lake: lakeWith(r2) })).toEqual(['partial-credentials']);
    const safe = await shownSecret(statementsOfLake(lakeWith({ ...r2, account_id: 'abc' })));
    expect(safe).toContain('endpoint=abc.r2.cloudflarestorage.com');
    expect(safe).toContain('url_style=path');
  });

  it('r2 with an endpoint has no URL style of its own', async () => {
    const byHand = await shownSecret([
      "CREATE SECRET s (TYPE r2, KEY_ID 'k', SECRET 's', ENDPOINT 'h:1')",
    ]);
    expect(byHand).not.toContain('url_style');
    const safe = await shownSecret(statementsOfLake(lakeWith({ ...r2, endpoint: 'h:1' })));
    expect(safe).toContain('url_style=path');
  });

  it('r2 with both: the endpoint wins', async () => {
    const byHand = await shownSecret([
      "CREATE SECRET s (TYPE r2, KEY_ID 'k', SECRET 's', ENDPOINT 'h:1', ACCOUNT_ID 'abc')",
    ]);
    expect(byHand).toContain('endpoint=h:1');
    const both = lakeWith({ ...r2, endpoint: 'h:1', account_id: 'abc' });
    expect(codesOf({ lake: both })).toContain('unused-key');
  });

  it('r2: an account with a slash becomes another host', async () => {
    const byHand = await shownSecret([
      "CREATE SECRET s (TYPE r2, KEY_ID 'k', SECRET 's', ACCOUNT_ID 'evil.example/x')",
    ]);
    expect(byHand).toContain('endpoint=evil.example/x.r2.cloudflarestorage.com');
    const lake = lakeWith({ ...r2, account_id: 'evil.example/x' });
    expect(errorsOf({ lake })).toEqual(['invalid-account-id']);
  });

  it('an endpoint with a scheme is taken for a host of that name', async () => {
    const bucket = await freshBucket();
    const endpoint = `http://${objectStore.endpoint}/`;
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'httpfs'), storeSecret('s', { endpoint })]);
    expect(await takesRows(engine, bucket)).toBe(false);

    const { use_ssl: _, ...rest } = reach;
    const safe = await openTestEngine();
    await safe.runAll(statementsOfLake(lakeWith({ ...rest, endpoint, bucket })));
    await safe.run(fill('ducklake'));
    expect(await hasRows(safe, 'ducklake')).toBe(true);
  });

  it('a URL style that is not lower-case does nothing', async () => {
    const shown = await shownSecret([storeSecret('s', { url_style: 'PATH' })]);
    expect(shown).toContain('url_style=PATH');
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'httpfs'), storeSecret('s', { url_style: 'PATH' })]);
    expect(await takesRows(engine, await freshBucket())).toBe(false);
    expect(errorsOf({ lake: lakeWith({ ...reach, url_style: 'PATH' }) })).toEqual([
      'invalid-choice',
    ]);
  });

  it('without a region, whoever runs it decides', async () => {
    vi.stubEnv('AWS_REGION', 'eu-elsewhere-1');
    const bucket = await freshBucket();
    const identities = { [keys.key_id]: { secret: keys.secret, places: [`${bucket}/`] } };
    const { address: endpoint, visits } = await openTestDoor({ identities });
    const { region: _, ...rest } = reach;
    const byHand = storeSecret('s', { ...rest, endpoint }).replace(/region '[^']*', /, '');
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'httpfs'), byHand]);
    await takesRows(engine, bucket);
    expect(new Set(visits.map((visit) => visit.region))).toEqual(new Set(['eu-elsewhere-1']));
    expect(codesOf({ lake: lakeWith({}) })).toContain('missing-region');
  });

  it('refresh without a chain: duckdb_secrets() shows the keys', async () => {
    const engine = await openTestEngine();
    const byHand = "CREATE SECRET s (TYPE s3, KEY_ID 'k', SECRET 'very-secret', REFRESH 'auto')";
    await engine.runAll(['LOAD httpfs', byHand]);
    const [redacted] = await engine.run('SELECT secret_string FROM duckdb_secrets()');
    expect(redacted?.['secret_string']).toContain('very-secret');
    const lake = lakeWith({ region: 'r', secret_parameters: { refresh: 'auto' } });
    expect(errorsOf({ lake })).toEqual(['refresh-without-chain']);
  });

  it('a credential in a BOOLEAN parameter stands in the error', async () => {
    const engine = await openTestEngine();
    await engine.runAll(['LOAD httpfs', "SET VARIABLE x = 'very-secret'"]);
    const byHand = "CREATE SECRET s (TYPE s3, USE_SSL getvariable('x'))";
    expect(await failureOf(engine, byHand)).toContain('very-secret');
    const env = { X: 'very-secret' };
    expect(errorsOf({ lake: lakeWith({ region: 'r', use_ssl: '${X}' }) }, { env })).toEqual([
      'wrong-type',
    ]);
  });
});
