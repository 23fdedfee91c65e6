import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { postgresCatalog } from '../../support/postgres-catalog.js';
import { freshDatabase, queryPostgres, type Database } from '../../support/postgres.js';

const lakeIn = ({ host, port, database, user, password }: Database, changed: Table = {}) =>
  localLake({
    metadata_backend: {
      type: 'postgres',
      host,
      port: Number(port),
      database,
      user,
      password,
      ...changed,
    },
  });

/** A setting of the session that DuckLake has with the catalog. */
const settingOf = (name: string) =>
  `FROM postgres_query('__ducklake_metadata_ducklake', 'SELECT current_setting(''${name}'') AS value')`;

describe('secrets: words of libpq, in the secret or in the path', () => {
  it.each([
    `it's a "name"`,
    String.raw`back\slash\\ \' and '`,
    `x' host='192.0.2.1`,
    ' blanks  around ',
    'a=b c=d, e;f)--',
  ])('the server gets %j', async (name) => {
    const database = await freshDatabase();
    const engine = await openTestEngine();
    const secret_parameters = { application_name: name };
    await engine.runAll(statementsOfLake(lakeIn(database, { secret_parameters })));
    const asked = `SELECT DISTINCT application_name AS value FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> ''`;
    expect(await queryPostgres(database.url, asked)).toEqual([{ value: name }]);
  });

  it('a line break', async () => {
    const service = `no 'such'\n\\ "service"`;
    const lake = lakeIn(await freshDatabase(), { secret_parameters: { service } });
    const engine = await openTestEngine();
    const attached = engine.runAll(statementsOfLake(lake));
    await expect(attached).rejects.toThrow(`definition of service "${service}" not found`);
  });

  it('options', async () => {
    const options = '-c statement_timeout=77s --lock_timeout=5s';
    const engine = await openTestEngine();
    await engine.runAll(
      statementsOfLake(lakeIn(await freshDatabase(), { secret_parameters: { options } })),
    );
    expect(await engine.run(settingOf('statement_timeout'))).toEqual([{ value: '77s' }]);
    expect(await engine.run(settingOf('lock_timeout'))).toEqual([{ value: '5s' }]);
  });
});

describe('secrets: lists of hosts', () => {
  it.each(['one port', 'a port each', 'addresses'])('%s', async (how) => {
    const database = await freshDatabase();
    const { host, port } = database;
    // Nothing listens on the first.
    const hosts = { host: `127.0.0.2,${host}` };
    const lake = {
      'one port': lakeIn(database, hosts),
      'a port each': lakeIn(database, { ...hosts, port: `1,${port}` }),
      addresses: lakeIn(database, {
        host: 'one.invalid,other.invalid',
        secret_parameters: { hostaddr: `127.0.0.2,${host}` },
      }),
    }[how];
    const engine = await openTestEngine();
    await engine.runAll([...statementsOfLake(lake ?? {}), fill('ducklake')]);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
  });

  it.each([
    ['could not match 2 port numbers to 3 hosts', 'unmatched-hosts', 'a,b,c', '1,2'],
    ['could not match 2 port numbers to 1 hosts', 'unmatched-hosts', 'a', '1,2'],
    ['could not translate host name "127.0.0.1:5432"', 'port-in-host', '127.0.0.1:5432', 5432],
    ['could not translate host name "[::1]:5432"', 'port-in-host', '[::1]:5432', 5432],
  ])('%s', async (says, code, host, port) => {
    const connection = { host, port, database: 'd', user: 'u', password: 'p' };
    const { table, secret } = postgresCatalog(connection);
    expect(errorsOf({ lake: localLake({ metadata_backend: table }) })).toEqual([code]);
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'postgres'), secret]);
    const options = { data_path: `${freshFolder()}/`, meta_secret: 'catalog' };
    expect(await failureOf(engine, attach('postgres:', 'lake', options))).toContain(says);
  });
});
