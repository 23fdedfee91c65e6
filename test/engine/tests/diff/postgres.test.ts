import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import type { Table } from '../../support/compile-lakes.js';
import { changedLake, inSession, sessionAfter, valueOf } from '../../support/diff/changed.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill } from '../../support/numbers.js';
import { asPostgresUser } from '../../support/postgres-user.js';
import { freshDatabase, queryPostgres, type Database } from '../../support/postgres.js';
import { quote } from '../../support/quote.js';

const sum = 'SELECT sum(number)::INT FROM numbers';

/** A lake whose catalog is in that database, or behind a secret. */
function lakeIn(database: Table, folder: string, options: Table = {}): Table {
  const metadata_backend = { type: 'postgres', secret_name: 'catalog', ...database };
  return localLake({ metadata_backend, attach_options: options }, folder);
}

const connectionOf = ({ host, port, database, user, password }: Database): Table => ({
  host,
  port: Number(port),
  database,
  user,
  password,
});

describe('diff: the catalog in PostgreSQL', () => {
  it.each(['another database', 'another secret', 'metadata_schema', 'meta_schema'])(
    'catalog-moved: %s is a new, empty lake, without an error',
    async (how) => {
      const [one, two] = [await freshDatabase(), await freshDatabase()];
      await queryPostgres(one.url, 'CREATE SCHEMA other');
      const folder = freshFolder();
      const before = lakeIn(connectionOf(one), folder);
      const after = {
        'another database': lakeIn(connectionOf(two), folder),
        'another secret': lakeIn({ ...connectionOf(two), secret_name: 'other' }, folder),
        metadata_schema: lakeIn(connectionOf(one), folder, { metadata_schema: 'other' }),
        meta_schema: lakeIn(connectionOf(one), folder, { meta_schema: 'other' }),
      }[how];
      const change = changedLake('catalog-moved', before, after ?? {});
      const engine = await sessionAfter(change);
      await engine.runAll(change.after);
      expect(await engine.run('SHOW TABLES')).toEqual([]);
    },
  );

  it.each([
    ['the default by metadata_schema', {}, { metadata_schema: 'public' }],
    ['the default by meta_schema', {}, { meta_schema: 'public' }],
    ['a schema by the other option', { metadata_schema: 'other' }, { meta_schema: 'other' }],
    [
      'a schema by both',
      { meta_schema: 'other' },
      { meta_schema: 'other', metadata_schema: 'other' },
    ],
  ])('default-spelled-out: %s is the same lake, there and back', async (_, one, other) => {
    for (const [before, after] of [
      [one, other],
      [other, one],
    ]) {
      const database = await freshDatabase();
      await queryPostgres(database.url, 'CREATE SCHEMA other');
      const [connection, folder] = [connectionOf(database), freshFolder()];
      const change = changedLake(
        'default-spelled-out',
        lakeIn(connection, folder, before),
        lakeIn(connection, folder, after),
      );
      const engine = await sessionAfter(change);
      await engine.runAll(change.after);
      expect(await valueOf(engine, sum)).toBe(4950);
    }
  });

  it('catalog-secret-renamed: the lake is the same', async () => {
    const connection = connectionOf(await freshDatabase());
    const folder = freshFolder();
    const change = changedLake(
      'catalog-secret-renamed',
      lakeIn(connection, folder),
      lakeIn({ ...connection, secret_name: 'other' }, folder),
    );
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await valueOf(engine, sum)).toBe(4950);
  });

  it('catalog-secret-changed: it may lead to the lake, or to a new, empty one', async () => {
    const [one, two] = [await freshDatabase(), await freshDatabase()];
    const folder = freshFolder();
    const change = changedLake(
      'catalog-secret-changed',
      lakeIn({}, folder),
      lakeIn({ secret_name: 'other' }, folder),
    );
    const secret = (name: string, database: Database) => {
      const parameters = Object.entries(connectionOf(database)).map(
        ([key, value]) => `${key} ${quote(String(value))}`,
      );
      return `CREATE SECRET ${name} (TYPE postgres, ${parameters.join(', ')})`;
    };
    await inSession([
      ...['LOAD postgres', secret('catalog', one), ...change.before, fill('ducklake')],
    ]);
    const same = await openTestEngine({ trusted: true });
    await same.runAll(['LOAD postgres', secret('other', one), ...change.after]);
    expect(await valueOf(same, sum)).toBe(4950);
    const another = await openTestEngine({ trusted: true });
    await another.runAll(['LOAD postgres', secret('other', two), ...change.after]);
    expect(await another.run('SHOW TABLES')).toEqual([]);
  });

  it('catalog-access-changed: who has no rights to the catalog cannot attach the lake', () =>
    asPostgresUser({ user: 'reader', password: 'p', database: 'd' }, async (other) => {
      const database = await freshDatabase();
      const connection = connectionOf(database);
      const folder = freshFolder();
      const { user, password } = other;
      const change = changedLake(
        'catalog-access-changed',
        lakeIn(connection, folder),
        lakeIn({ ...connection, user, password }, folder),
      );
      const engine = await sessionAfter(change);
      await expect(engine.runAll(change.after)).rejects.toThrow(
        isAtLeast('1.5.0') ? 'permission denied' : 'Failed to load existing DuckLake',
      );
    }));
});

describe('diff: credentials of the catalog', () => {
  // 1.4 does not give up within a minute; the credentials of the store are tried there too.
  it.each(isAtLeast('1.5.0') ? ['password'] : [])(
    'credential-added, credential-removed: without the %s the server refuses',
    () =>
      asPostgresUser({ user: 'owner', password: 'p', database: 'd' }, async (connection) => {
        const folder = freshFolder();
        const { password: _, ...without } = connection;
        const [closed, open] = [lakeIn(without, folder), lakeIn({ ...connection }, folder)];
        const added = changedLake('credential-added', closed, open);
        const removed = changedLake('credential-removed', open, closed);
        await expect(inSession(removed.after)).rejects.toThrow('no password supplied');
        await inSession([...added.after, fill('ducklake'), sum]);
      }),
  );

  it('credential-variable-changed: another variable may hold another password', () =>
    asPostgresUser({ user: 'owner', password: 'p', database: 'd' }, async (connection) => {
      const folder = freshFolder();
      const [one, two] = ['${ONE}', '${TWO}'].map((password) =>
        lakeIn({ ...connection, password }, folder),
      );
      const env = { ONE: connection.password, TWO: 'wrong' };
      const asked = { before: { env }, after: { env } };
      const change = changedLake('credential-variable-changed', one ?? {}, two ?? {}, asked);
      const engine = await sessionAfter(change);
      await expect(engine.runAll(change.after)).rejects.toThrow('password authentication failed');
    }));
});

describe('diff: TLS to the catalog', () => {
  it('tls-weakened, tls-strengthened: a server without TLS is taken, and refused at ATTACH', async () => {
    const folder = freshFolder();
    const connection = connectionOf(await freshDatabase());
    const lake = (sslmode: string) =>
      lakeIn({ ...connection, secret_parameters: { sslmode } }, folder);
    const strengthened = changedLake('tls-strengthened', lake('disable'), lake('require'));
    const engine = await sessionAfter(strengthened);
    await expect(engine.runAll(strengthened.after)).rejects.toThrow('server does not support SSL');
    const weakened = changedLake('tls-weakened', lake('require'), lake('disable'));
    await engine.runAll(weakened.after);
    expect(await failureOf(engine, sum)).toBeUndefined();
  });
});

describe('diff: words of the connection', () => {
  it('connection-moved: in the path or in the secret, it is the same lake', async () => {
    const secret_parameters = { application_name: 'one', sslmode: 'prefer' };
    const connection = connectionOf(await freshDatabase());
    const lake = lakeIn({ ...connection, secret_parameters }, freshFolder());
    const asked = { before: { target: '1.5.2' }, after: { target: '1.5.3' } };
    const change = changedLake('connection-moved', lake, lake, asked);
    expect(change.changes.map(({ effect }) => effect)).not.toContain('danger');
    const engine = await sessionAfter(change);
    if (!isAtLeast('1.5.3')) {
      await expect(engine.runAll(change.after)).rejects.toThrow('Unknown parameter');
      return;
    }
    await engine.runAll(change.after);
    expect(await valueOf(engine, sum)).toBe(4950);
  });
});
