import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { errorsOf, type Table } from '../../support/compile-lakes.js';
import { changedLake, inSession, sessionAfter, valueOf } from '../../support/diff/changed.js';
import { beginningOf, filesIn, withOptions } from '../../support/diff/file-lake.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';

const insert = 'INSERT INTO numbers SELECT range FROM range(50)';
const count = 'SELECT count(*)::INT FROM numbers';
const catalogTypes = ['duckdb', 'sqlite'];

/** An option that the version does not have cannot be changed: lakeplan refuses it. */
function expectUnavailable(lake: Table): void {
  expect(errorsOf({ lake })).toEqual(['unavailable-attach-option']);
}

describe('diff: encrypted', () => {
  it.each([
    ['plain', {}, true, 'not encrypted'],
    ['encrypted', { encrypted: true }, false, 'is encrypted'],
    ['said to be plain', { encrypted: false }, true, 'not encrypted'],
  ])('encryption-changed: a lake that is %s is refused', async (_, before, encrypted, says) => {
    const folder = freshFolder();
    const change = changedLake(
      'encryption-changed',
      withOptions(folder, before),
      withOptions(folder, { encrypted }),
    );
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.after)).rejects.toThrow(says);
  });

  it('encryption-left-out: a lake stays encrypted, and one that is made is not', async () => {
    const [folder, fresh] = [freshFolder(), freshFolder()];
    const change = changedLake(
      'encryption-left-out',
      withOptions(folder, { encrypted: true }),
      withOptions(folder, {}),
    );
    const engine = await sessionAfter(change);
    await engine.runAll(['LOAD httpfs', ...change.after, insert]);
    expect(await valueOf(engine, count)).toBe(150);
    expect(filesIn(folder).map((file) => beginningOf(file))).toEqual(['PARE', 'PARE']);
    const anew = change.after.map((sql) => sql.replaceAll(folder, fresh));
    await inSession([...anew, fill('ducklake')]);
    expect(filesIn(fresh).map((file) => beginningOf(file))).toEqual(['PAR1']);
  });

  it('encryption-left-out: from 1.5.1 on, writing needs httpfs, which is no longer loaded', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'encryption-left-out',
      withOptions(folder, { encrypted: true }),
      withOptions(folder, {}),
    );
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    const failure = await failureOf(engine, insert);
    if (isAtLeast('1.5.1')) expect(failure).toContain('httpfs');
    else expect(failure).toBeUndefined();
  });
});

describe('diff: who may write', () => {
  it.each([
    ['read_only', { read_only: true }],
    ['read_write', { read_write: false }],
    ['meta_read_only', { meta_read_only: true }],
  ])('writing-forbidden, writing-allowed: %s', async (_, options) => {
    const folder = freshFolder();
    const [plain, closed] = [withOptions(folder, {}), withOptions(folder, options)];
    const forbidden = changedLake('writing-forbidden', plain, closed);
    const engine = await sessionAfter(forbidden);
    await engine.runAll(forbidden.after);
    expect(await valueOf(engine, count)).toBe(100);
    expect(await failureOf(engine, insert)).toMatch(/read-only|Failed to commit/);
    engine.close();

    const allowed = changedLake('writing-allowed', closed, plain);
    const writer = await openTestEngine({ trusted: true });
    await writer.runAll([...allowed.after, insert]);
    expect(await valueOf(writer, count)).toBe(150);
  });

  const flags = [
    ['read_only', '1.4.0'],
    ['override_data_path', '1.4.0'],
    ['automatic_migration', '1.5.0'],
    ['hidden', '1.5.2'],
  ] as const;
  it.each(flags.filter(([, since]) => isAtLeast(since)))(
    'default-spelled-out: %s = false is what holds anyway',
    async (option) => {
      const folder = freshFolder();
      const change = changedLake(
        'default-spelled-out',
        withOptions(folder, {}),
        withOptions(folder, { [option]: false }),
      );
      const engine = await sessionAfter(change);
      await engine.runAll([...change.after, insert]);
      expect(await valueOf(engine, count)).toBe(150);
      expect(await valueOf(engine, 'SHOW TABLES')).toBe('numbers');
    },
  );
});

describe('diff: snapshots', () => {
  it('snapshot-pinned, snapshot-unpinned: old data that cannot be changed, and current data', async () => {
    const folder = freshFolder();
    const [plain, pinned] = [withOptions(folder, {}), withOptions(folder, { snapshot_version: 1 })];
    const change = changedLake('snapshot-pinned', plain, pinned);
    await inSession([...change.before, fill('ducklake'), insert]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.after);
    expect(await valueOf(engine, count)).toBe(100);
    expect(await failureOf(engine, insert)).toContain('read-only');
    engine.close();

    const back = changedLake('snapshot-unpinned', pinned, plain);
    const writer = await openTestEngine({ trusted: true });
    await writer.runAll([...back.after, insert]);
    expect(await valueOf(writer, count)).toBe(200);
  });

  it('snapshot-pinned: once it is expired, the lake cannot be attached', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'snapshot-pinned',
      withOptions(folder, {}),
      withOptions(folder, { snapshot_version: 1 }),
    );
    const expire = "CALL ducklake_expire_snapshots('ducklake', versions => [1])";
    await inSession([...change.before, fill('ducklake'), insert, expire]);
    const engine = await openTestEngine({ trusted: true });
    await expect(engine.runAll(change.after)).rejects.toThrow('No snapshot found at version 1');
  });
});

describe('diff: a lake that is missing', () => {
  it('creation-forbidden, creation-allowed: is refused, and made', async () => {
    const folder = freshFolder();
    const [free, bound] = [{}, { create_if_not_exists: false }].map((o) => withOptions(folder, o));
    const forbidden = changedLake('creation-forbidden', free ?? {}, bound ?? {});
    const engine = await openTestEngine({ trusted: true });
    await expect(engine.runAll(forbidden.after)).rejects.toThrow('explicitly disabled');
    const allowed = changedLake('creation-allowed', bound ?? {}, free ?? {});
    await engine.runAll(allowed.after);
    expect(await engine.run('SHOW TABLES')).toEqual([]);
  });
});

describe('diff: override_data_path', () => {
  const moved = (folder: string) => (sql: string) =>
    sql.replaceAll(`${folder}/data/`, `${folder}/other/`);

  it('override-allowed: a wrong path is taken, and the files are not found under it', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'override-allowed',
      withOptions(folder, {}),
      withOptions(folder, { override_data_path: true }),
    );
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.before.map(moved(folder)))).rejects.toThrow('does not match');
    await engine.runAll(change.after.map(moved(folder)));
    expect(await hasRows(engine, 'ducklake')).toBe(false);
    await engine.run(insert);
    expect(filesIn(`${folder}/other`)).toHaveLength(1);
  });

  it('override-withdrawn: the catalog still asks for the path the lake was made with', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'override-withdrawn',
      withOptions(folder, { override_data_path: true }),
      withOptions(folder, {}),
    );
    await inSession([...change.before, fill('ducklake')]);
    await inSession([...change.before.map(moved(folder)), insert]);
    const engine = await openTestEngine({ trusted: true });
    await expect(engine.runAll(change.after.map(moved(folder)))).rejects.toThrow('does not match');
  });
});

describe('diff: how rows are kept', () => {
  it.each(catalogTypes)(
    'inlining-changed: %s, rows in the catalog are read as before',
    async (type) => {
      const folder = freshFolder();
      const change = changedLake(
        'inlining-changed',
        withOptions(folder, { data_inlining_row_limit: 60 }, type),
        withOptions(folder, { data_inlining_row_limit: 0 }, type),
      );
      await inSession([...change.before, fill('ducklake'), insert]);
      expect(filesIn(folder)).toHaveLength(1);
      const engine = await openTestEngine({ trusted: true });
      await engine.runAll(change.after);
      expect(await valueOf(engine, count)).toBe(150);
      await engine.run(insert);
      expect(filesIn(folder)).toHaveLength(2);
      expect(await valueOf(engine, count)).toBe(200);
    },
  );

  it('deletion-vectors-changed: Puffin files, and both are read', async () => {
    const folder = freshFolder();
    const [plain, vectors] = [
      withOptions(folder, {}),
      withOptions(folder, { write_deletion_vectors: true }),
    ];
    if (!isAtLeast('1.5.2')) return expectUnavailable(vectors);
    const change = changedLake('deletion-vectors-changed', plain, vectors);
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, 'DELETE FROM numbers WHERE number < 30']);
    expect(filesIn(folder, '.puffin')).toHaveLength(1);
    engine.close();
    const back = changedLake('deletion-vectors-changed', vectors, plain);
    const reader = await openTestEngine({ trusted: true });
    await reader.runAll(back.after);
    expect(await valueOf(reader, count)).toBe(70);
    await reader.run('DELETE FROM numbers WHERE number < 60');
    expect(await valueOf(reader, count)).toBe(40);
    expect(filesIn(folder, '-delete.parquet')).toHaveLength(1);
  });
});

describe('diff: names', () => {
  it('default-table-changed: the alias alone is another table', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'default-table-changed',
      withOptions(folder, { default_table: 'numbers' }),
      withOptions(folder, { default_table: 'one' }),
    );
    await inSession([...change.before, fill('ducklake'), 'CREATE TABLE one AS SELECT 1 AS n']);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll([...change.before, 'USE memory']);
    expect(await valueOf(engine, 'SELECT count(*)::INT FROM ducklake')).toBe(100);
    await engine.runAll(['DETACH ducklake', ...change.after, 'USE memory']);
    expect(await valueOf(engine, 'SELECT count(*)::INT FROM ducklake')).toBe(1);
  });

  it('lake-hidden, lake-shown: it is not listed, and can be read by name', async () => {
    const folder = freshFolder();
    const [plain, hidden] = [withOptions(folder, {}), withOptions(folder, { hidden: true })];
    if (!isAtLeast('1.5.2')) return expectUnavailable(hidden);
    const change = changedLake('lake-hidden', plain, hidden);
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await engine.run('SHOW TABLES')).toEqual([]);
    expect(JSON.stringify(await engine.run('SHOW DATABASES'))).not.toContain('ducklake');
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    engine.close();
    const shown = await openTestEngine({ trusted: true });
    await shown.runAll(changedLake('lake-shown', hidden, plain).after);
    expect(await shown.run('SHOW TABLES')).toEqual([{ name: 'numbers' }]);
    expect(JSON.stringify(await shown.run('SHOW DATABASES'))).toContain('ducklake');
  });

  it('metadata-catalog-renamed: queries of DuckLake’s own tables need the new name', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'metadata-catalog-renamed',
      withOptions(folder, {}),
      withOptions(folder, { metadata_catalog: 'inside' }),
    );
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    const snapshots = (name: string) => `SELECT count(*) FROM ${name}.ducklake_snapshot`;
    expect(await failureOf(engine, snapshots('__ducklake_metadata_ducklake'))).toContain(
      'not exist',
    );
    expect(await failureOf(engine, snapshots('inside'))).toBeUndefined();
    expect(await hasRows(engine, 'ducklake')).toBe(true);
  });
});

describe('diff: the catalog’s file', () => {
  it('catalog-file-changed: another block size is refused', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'catalog-file-changed',
      withOptions(folder, {}),
      withOptions(folder, { meta_block_size: 16384 }),
    );
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.after)).rejects.toThrow('block size');
  });

  it('catalog-file-tuned: another row group size is taken, and all is read', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'catalog-file-tuned',
      withOptions(folder, {}),
      withOptions(folder, { meta_row_group_size: 4096 }),
    );
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, insert]);
    expect(await valueOf(engine, count)).toBe(150);
    engine.close();
    const back = await openTestEngine({ trusted: true });
    await back.runAll(change.before);
    expect(await valueOf(back, count)).toBe(150);
  });

  it('catalog-locking-changed: the journal mode stays in a SQLite file', async () => {
    const folder = freshFolder();
    const [plain, wal] = [
      withOptions(folder, {}, 'sqlite'),
      withOptions(folder, { meta_journal_mode: 'WAL' }, 'sqlite'),
    ];
    const change = changedLake('catalog-locking-changed', plain, wal);
    const mode = () => beginningOf(`${folder}/catalog.sqlite`, 20).charCodeAt(18);
    const engine = await sessionAfter(change);
    expect(mode()).toBe(1);
    await engine.runAll([...change.after, insert]);
    engine.close();
    expect(mode()).toBe(2);
    await inSession([...changedLake('catalog-locking-changed', wal, plain).after, insert]);
    expect(mode()).toBe(2);
  });
});
