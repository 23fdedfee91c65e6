import { existsSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import {
  changed,
  changedLake,
  inSession,
  sessionAfter,
  valueOf,
} from '../../support/diff/changed.js';
import { filesIn, withOptions } from '../../support/diff/file-lake.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, failureOf, fill, hasRows } from '../../support/numbers.js';

const insert = 'INSERT INTO numbers SELECT range FROM range(50)';
const lakeAt = (uri: string, data: string, lake: Table = {}): Table => ({
  metadata_backend: { type: 'sqlite', uri },
  storage_backend: { type: 'local', path: data },
  ...lake,
});
const namedLake = (alias: string) => localLake({ alias });

describe('diff: which lakes there are', () => {
  it('lake-added: the others stay as they are', async () => {
    const [one, two] = [namedLake('one'), namedLake('two')];
    const change = changed('lake-added', { one }, { one, two }, { after: { use: 'one' } });
    await inSession([...change.before, fill('one')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll([...change.after, fill('two')]);
    expect(await hasRows(engine, 'one')).toBe(true);
    expect(await hasRows(engine, 'two')).toBe(true);
  });

  it('lake-removed: its alias is gone, and its rows are not', async () => {
    const [one, two] = [namedLake('one'), namedLake('two')];
    const change = changed('lake-removed', { one, two }, { one }, { before: { use: 'one' } });
    await inSession([...change.before, fill('two')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.after);
    expect(await failureOf(engine, 'FROM two.main.numbers')).toContain('does not exist');
    await engine.close();
    const back = await openTestEngine({ trusted: true });
    await back.runAll(change.before);
    expect(await hasRows(back, 'two')).toBe(true);
  });

  it("lake-removed-place-used: to delete its data would delete the other lake's", async () => {
    const folder = freshFolder();
    const gone = lakeAt(`${folder}/gone.sqlite`, `${folder}/data`, { alias: 'gone' });
    const kept = lakeAt(`${folder}/kept.sqlite`, `${folder}/data/kept`, { alias: 'kept' });
    const old = lakeAt(`${folder}/kept.sqlite`, `${folder}/old`, { alias: 'kept' });
    const change = changed('lake-removed-place-used', { gone, kept: old }, { kept });
    await inSession([...change.after, fill('kept')]);
    rmSync(`${folder}/data`, { recursive: true });
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'kept')).toBe(false);
  });

  it('lake-added-over-files: the clean-up of one deletes the files of the other', async () => {
    const folder = freshFolder();
    const old = lakeAt(`${folder}/old.sqlite`, `${folder}/data/old`, { alias: 'old' });
    const added = lakeAt(`${folder}/added.sqlite`, `${folder}/data`, { alias: 'added' });
    const change = changed('lake-added-over-files', { old }, { added });
    await inSession([...change.before, fill('old')]);
    await inSession([...change.after, cleanUp('added')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.before);
    expect(await hasRows(engine, 'old')).toBe(false);
  });

  it('lake-renamed: under another name it is the lake it was', async () => {
    const lake = namedLake('one');
    const change = changed('lake-renamed', { one: lake }, { other: lake });
    await inSession([...change.before, fill('one')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'one')).toBe(true);
    expect(change.after).toEqual(change.before);
  });

  it('alias-changed: the old name fails, and the new one is the lake', async () => {
    const folder = freshFolder();
    const [before, after] = ['ducklake', 'other'].map((alias) => localLake({ alias }, folder));
    const change = changedLake('alias-changed', before ?? {}, after ?? {});
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await failureOf(engine, 'FROM ducklake.main.numbers')).toContain('does not exist');
    expect(await hasRows(engine, 'other')).toBe(true);
  });

  it('name-respelled: another case is the same name', async () => {
    const folder = freshFolder();
    const [before, after] = ['ducklake', 'DuckLake'].map((alias) => localLake({ alias }, folder));
    const change = changedLake('name-respelled', before ?? {}, after ?? {});
    const engine = await sessionAfter(change);
    await engine.runAll([...change.before, ...change.after]);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    expect(await hasRows(engine, 'DUCKLAKE')).toBe(true);
  });
});

describe('diff: where the catalog is', () => {
  it.each(['another file', 'another type', 'another schema'])(
    'catalog-moved: %s is a new, empty lake, without an error',
    async (how) => {
      const folder = freshFolder();
      const before = withOptions(folder, {});
      const after = {
        'another file': { ...before, metadata_backend: { type: 'duckdb', uri: `${folder}/new` } },
        'another type': withOptions(folder, {}, 'sqlite'),
        'another schema': withOptions(folder, { metadata_schema: 'new' }),
      }[how];
      const change = changedLake('catalog-moved', before, after ?? {});
      const engine = await sessionAfter(change);
      await engine.runAll(change.after);
      expect(await engine.run('SHOW TABLES')).toEqual([]);
    },
  );

  it('catalog-moved: with the same data path, a clean-up deletes the files of the lake before', async () => {
    const folder = freshFolder();
    const before = lakeAt(`${folder}/old.sqlite`, `${folder}/data`);
    const after = lakeAt(`${folder}/new.sqlite`, `${folder}/data`);
    const change = changedLake('catalog-moved', before, after);
    await inSession([...change.before, fill('ducklake')]);
    await inSession([...change.after, cleanUp('ducklake')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.before);
    expect(await hasRows(engine, 'ducklake')).toBe(false);
  });
});

describe('diff: where the data is', () => {
  const data = (folder: string, name: string, options: Table = {}) =>
    lakeAt(`${folder}/catalog`, `${folder}/${name}`, { attach_options: options });

  it('data-path-moved: is refused, and the files stay where they are', async () => {
    const folder = freshFolder();
    const change = changedLake('data-path-moved', data(folder, 'old'), data(folder, 'new'));
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.after)).rejects.toThrow('does not match existing data path');
    expect(filesIn(`${folder}/old`)).toHaveLength(1);
    expect(existsSync(`${folder}/new`)).toBe(false);
  });

  it('data-path-overridden: the lake is split in two', async () => {
    const folder = freshFolder();
    const override = { override_data_path: true };
    const change = changedLake(
      'data-path-overridden',
      data(folder, 'old', override),
      data(folder, 'new', override),
    );
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'ducklake')).toBe(false);
    await engine.run(insert);
    expect(filesIn(`${folder}/new`)).toHaveLength(1);
    await engine.close();
    const back = await openTestEngine({ trusted: true });
    await back.runAll(change.before);
    expect(await failureOf(back, 'SELECT sum(number) FROM numbers')).toContain('Cannot open file');
  });

  it('data-path-of-new-catalog: is taken, and the old files stay', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'data-path-of-new-catalog',
      lakeAt(`${folder}/one`, `${folder}/old`),
      lakeAt(`${folder}/two`, `${folder}/new`),
    );
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, fill('ducklake')]);
    expect([...filesIn(`${folder}/old`), ...filesIn(`${folder}/new`)]).toHaveLength(2);
    await engine.close();
    const back = await openTestEngine({ trusted: true });
    await back.runAll(change.before);
    expect(await hasRows(back, 'ducklake')).toBe(true);
  });
});

describe('diff: which lake is current', () => {
  const [one, two] = [namedLake('one'), namedLake('two')];

  it('current-lake-changed: a table without a database is made elsewhere', async () => {
    const asked = { before: { use: 'one' }, after: { use: 'two' } };
    const change = changed('current-lake-changed', { one, two }, { one, two }, asked);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll([...change.after, 'CREATE TABLE here AS SELECT 1 AS n']);
    expect(await valueOf(engine, 'SELECT n FROM two.main.here')).toBe(1);
    expect(await failureOf(engine, 'FROM one.main.here')).toContain('does not exist');
  });

  it('current-lake-unset: a table without a database is in memory, and gone with the session', async () => {
    const lakes = { three: namedLake('three'), four: namedLake('four') };
    const { three } = lakes;
    const change = changed('current-lake-unset', { three }, lakes);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll([...change.after, 'CREATE TABLE here AS SELECT 1 AS n']);
    expect(await valueOf(engine, 'SELECT n FROM memory.main.here')).toBe(1);
    await engine.close();
    const next = await openTestEngine({ trusted: true });
    await next.runAll(change.after);
    expect(await failureOf(next, 'FROM here')).toContain('does not exist');
  });

  it('current-lake-renamed: names without a database go on leading to the lake', async () => {
    const folder = freshFolder();
    const [before, after] = ['ducklake', 'other'].map((alias) => localLake({ alias }, folder));
    const change = changedLake('current-lake-renamed', before ?? {}, after ?? {});
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await valueOf(engine, 'SELECT sum(number)::INT FROM numbers')).toBe(4950);
  });
});
