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
    await engine.close();
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
    await engine.close();
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
    await engine.close();
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
    await engine.close();
    expect(mode()).toBe(2);
    await inSession([...changedLake('catalog-locking-changed', wal, plain).after, insert]);
    expect(mode()).toBe(2);
  });
});
