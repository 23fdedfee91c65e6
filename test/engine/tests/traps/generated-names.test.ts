import { describe, expect, it } from 'vitest';
import { codesOf, errorsOf, statementsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';

const store = (secret_name: string | undefined, bucket: string) =>
  localLake({
    alias: bucket,
    storage_backend: {
      ...{ type: 's3', secret_name, key_id: bucket, secret: 's', region: 'r' },
      ...{ bucket, prefix: 'data' },
    },
  });

const secrets = 'SELECT name, scope[1] AS scope FROM duckdb_secrets() ORDER BY name';

describe('traps: names that lakeplan makes', () => {
  it('a secret of the name of another lake’s default: one replaces the other', async () => {
    const lakes = { dev: store(undefined, 'one'), prod: store('lakeplan_storage_DEV', 'two') };
    const engine = await openTestEngine();
    await engine.run('LOAD httpfs');
    const secret = (name: string, bucket: string) =>
      `CREATE OR REPLACE SECRET "${name}" (TYPE s3, SCOPE 's3://${bucket}/data/')`;
    await engine.run(secret('lakeplan_storage_dev', 'one'));
    await engine.run(secret('lakeplan_storage_DEV', 'two'));
    const left = [{ name: 'lakeplan_storage_dev', scope: 's3://two/data/' }];
    expect(await engine.run(secrets)).toEqual(left);
    expect(errorsOf(lakes)).toEqual(['conflicting-secrets']);
  });

  it('the defaults of two lakes are two secrets', async () => {
    const engine = await openTestEngine();
    await engine.run('LOAD httpfs');
    const made = statementsOf({
      dev: store(undefined, 'one'),
      dev_storage: store(undefined, 'two'),
    });
    await engine.runAll(made.filter((sql) => sql.startsWith('CREATE')));
    expect(await engine.run(secrets)).toEqual([
      { name: 'lakeplan_storage_dev', scope: 's3://one/data/' },
      { name: 'lakeplan_storage_dev_storage', scope: 's3://two/data/' },
    ]);
  });

  it('lakes whose names differ in case: one default for both', () => {
    expect(codesOf({ dev: store(undefined, 'one'), Dev: store(undefined, 'two') })).toContain(
      'conflicting-secrets',
    );
  });

  it('variables are one whatever their case, so credentials may not differ in it alone', async () => {
    const engine = await openTestEngine();
    await engine.run(`SET VARIABLE "a.extra_http_headers.X" = 'one'`);
    const read = `SELECT getvariable('A.Extra_Http_Headers.x') AS value`;
    expect(await engine.run(read)).toEqual([{ value: 'one' }]);

    const lake = (secret_name: string, secret_parameters: object) => {
      const { storage_backend, ...rest } = store(secret_name, secret_name.replaceAll(/\W/g, 'x'));
      return { ...rest, storage_backend: { ...Object(storage_backend), secret_parameters } };
    };
    const headers = { extra_http_headers: { 'b.secret': 'v' } };
    const clash = { one: lake('a', headers), two: lake('a.extra_http_headers.B', {}) };
    expect(errorsOf(clash)).toEqual(['ambiguous-credential-name']);
  });
});
