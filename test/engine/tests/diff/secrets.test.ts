import { describe, expect, it } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import { changed, changedLake, valueOf } from '../../support/diff/changed.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { fill } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { quote } from '../../support/quote.js';
import { keys, storeSecret, storeTable } from '../../support/store-table.js';

const nothing = { secret_name: 'store', type: 's3', bucket: 'bucket', prefix: 'data' };
const lakeWith = (storage_backend: Table, folder = freshFolder()) =>
  localLake({ storage_backend }, folder);
const created = (table: Table = {}) => storeTable({ ...nothing, ...table });
const local = () => ({ type: 'local', path: `${freshFolder()}/data` });

const secretFor = async (engine: Engine, path: string, type = 's3') =>
  (await engine.run(`SELECT name FROM which_secret(${quote(path)}, ${quote(type)})`)).map(
    ({ name }) => name,
  );

/** What a session holds of a secret. */
const held = (engine: Engine, name = 'store') =>
  valueOf(
    engine,
    `SELECT secret_string FROM duckdb_secrets(redact = false) WHERE name = ${quote(name)}`,
  );

const theirs = storeSecret('store', { key_id: 'their-key', scope: 's3://theirs/' });

async function sessionWith(...statements: readonly string[]): Promise<Engine> {
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(['LOAD httpfs', ...statements]);
  return engine;
}

describe('diff: secrets that are made', () => {
  it('secret-added: one of that name in the session is replaced', async () => {
    const change = changedLake('secret-added', lakeWith(local()), lakeWith(created()));
    const engine = await sessionWith(theirs);
    await engine.runAll(change.before);
    expect(await held(engine)).toContain('key_id=their-key;');
    await engine.runAll(change.after.filter((sql) => sql.startsWith('CREATE')));
    expect(await held(engine)).toContain(`key_id=${keys.key_id};`);
  });

  it('secret-removed: a new session has none for its paths', async () => {
    const change = changedLake('secret-removed', lakeWith(created()), lakeWith(local()));
    const engine = await sessionWith(...change.before);
    expect(await secretFor(engine, 's3://bucket/data/mine.parquet')).toEqual(['store']);
    await engine.close();
    const next = await sessionWith(...change.after);
    expect(await secretFor(next, 's3://bucket/data/mine.parquet')).toEqual([]);
  });

  it('secret-renamed: a new session knows only the new name, one that has the old keeps both', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'secret-renamed',
      lakeWith(created(), folder),
      lakeWith(created({ secret_name: 'renamed' }), folder),
    );
    const names = async (engine: Engine) =>
      (await engine.run('SELECT name FROM duckdb_secrets() ORDER BY name')).map(({ name }) => name);
    const engine = await sessionWith(...change.before);
    await engine.runAll(change.after);
    expect(await names(engine)).toEqual(['renamed', 'store']);
    await engine.close();
    const next = await sessionWith(...change.after);
    expect(await names(next)).toEqual(['renamed']);
    await expect(next.run('DROP SECRET store')).rejects.toThrow('store');
    expect(await secretFor(next, 's3://bucket/data/mine.parquet')).toEqual(['renamed']);
  });

  it('secret-overwritten: what someone else made is gone, for their paths too', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'secret-overwritten',
      lakeWith(nothing, folder),
      lakeWith(created(), folder),
    );
    const engine = await sessionWith(theirs);
    await engine.runAll(change.before);
    expect(await held(engine)).toContain('key_id=their-key;');
    expect(await secretFor(engine, 's3://theirs/x')).toEqual(['store']);
    await engine.runAll(change.after);
    expect(await held(engine)).toContain(`key_id=${keys.key_id};`);
    expect(await secretFor(engine, 's3://theirs/x')).toEqual([]);
  });

  it('secret-type-changed: paths of the type before find none', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'secret-type-changed',
      lakeWith(created(), folder),
      lakeWith(created({ type: 'gcs' }), folder),
    );
    const engine = await sessionWith(...change.before);
    expect(await secretFor(engine, 's3://bucket/data/x')).toEqual(['store']);
    await engine.runAll(change.after.filter((sql) => sql.startsWith('CREATE')));
    expect(await secretFor(engine, 's3://bucket/data/x')).toEqual([]);
    expect(await secretFor(engine, 'gs://bucket/data/x', 'gcs')).toEqual(['store']);
  });
});

describe('diff: secrets that are referred to', () => {
  it.each(['secret-required', 'secret-no-longer-created'] as const)(
    '%s: storage is missed by the first query of data only',
    async (code) => {
      const folder = freshFolder();
      const bucket = await freshBucket();
      const before = code === 'secret-required' ? local() : created({ bucket });
      const referred = { ...nothing, bucket };
      const change = changedLake(code, lakeWith(before), lakeWith(referred, folder));
      const engine = await sessionWith(...change.after, 'CREATE TABLE made (number INT)');
      expect(await secretFor(engine, `s3://${bucket}/data/x`)).toEqual([]);
      await engine.run(storeSecret('store', { scope: `s3://${bucket}/` }));
      await engine.run(fill('ducklake'));
    },
  );

  it.each(['secret-required', 'secret-no-longer-created'] as const)(
    '%s: a catalog fails at ATTACH',
    async (code) => {
      const secret = { type: 'postgres', secret_name: 'catalog' };
      const connection = { host: '127.0.0.1', database: 'd', user: 'u', password: 'p' };
      const before =
        code === 'secret-required' ? {} : { metadata_backend: { ...secret, ...connection } };
      const after = localLake({ metadata_backend: secret });
      const change = changedLake(code, localLake(before), after);
      const engine = await sessionWith();
      await expect(engine.runAll(change.after)).rejects.toThrow(
        'Secret with name "catalog" not found',
      );
    },
  );

  it('secret-not-required: it stays as it is', async () => {
    const change = changedLake('secret-not-required', lakeWith(nothing), lakeWith(local()));
    const engine = await sessionWith(theirs);
    const before = await held(engine);
    await engine.runAll([...change.before, ...change.after]);
    expect(await held(engine)).toBe(before);
  });
});

describe('diff: scopes', () => {
  const scoped = (folder: string, ...scope: readonly string[]) =>
    lakeWith(created({ scope }), folder);
  const own = 's3://bucket/data/';

  it('scope-widened, scope-narrowed: paths begin and cease to find the secret', async () => {
    const folder = freshFolder();
    const [narrow, wide] = [scoped(folder, own), scoped(folder, 's3://bucket/')];
    const widened = changedLake('scope-widened', narrow, wide);
    const engine = await sessionWith(...widened.before);
    expect(await secretFor(engine, 's3://bucket/other/x')).toEqual([]);
    await engine.runAll(widened.after);
    expect(await secretFor(engine, 's3://bucket/other/x')).toEqual(['store']);
    await engine.runAll(changedLake('scope-narrowed', wide, narrow).after);
    expect(await secretFor(engine, 's3://bucket/other/x')).toEqual([]);
    expect(await secretFor(engine, `${own}x`)).toEqual(['store']);
  });

  it('scope-widened: names the lakes it now reaches, whose own secret stays the closest', async () => {
    const [one, two] = [freshFolder(), freshFolder()];
    const other = localLake(
      { alias: 'two', storage_backend: created({ secret_name: 'two', prefix: 'other' }) },
      two,
    );
    const change = changed(
      'scope-widened',
      { one: scoped(one, own), two: other },
      { one: scoped(one, 's3://bucket/'), two: other },
    );
    const [found] = change.changes;
    expect(found?.lakes).toEqual(['two']);
    const engine = await sessionWith(...change.after);
    expect(await secretFor(engine, 's3://bucket/other/x')).toEqual(['two']);
    await engine.run('DROP SECRET two');
    expect(await secretFor(engine, 's3://bucket/other/x')).toEqual(['store']);
  });

  it('scope-moved, scope-reordered: other paths, and the same', async () => {
    const folder = freshFolder();
    const [a, b] = ['s3://a/', 's3://b/'];
    const moved = changedLake('scope-moved', scoped(folder, own, a), scoped(folder, own, b));
    const found = async (statements: readonly string[]) => {
      const engine = await sessionWith(...statements);
      const names = [];
      for (const path of [`${own}x`, `${a}x`, `${b}x`]) names.push(await secretFor(engine, path));
      await engine.close();
      return names;
    };
    expect(await found(moved.before)).toEqual([['store'], ['store'], []]);
    expect(await found(moved.after)).toEqual([['store'], [], ['store']]);
    const reordered = changedLake(
      'scope-reordered',
      scoped(folder, own, a),
      scoped(folder, a, own),
    );
    expect(await found(reordered.after)).toEqual(await found(reordered.before));
  });
});
