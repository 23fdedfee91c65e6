import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { changedLake, inSession, sessionAfter, valueOf } from '../../support/diff/changed.js';
import { beginningOf, filesIn, withOptions } from '../../support/diff/file-lake.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';

const insert = 'INSERT INTO numbers SELECT range FROM range(50)';
const count = 'SELECT count(*)::INT FROM numbers';

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
    ['meta_read_only', { meta_read_only: true, read_only: true }],
  ])('writing-forbidden, writing-allowed: %s', async (_, options) => {
    const folder = freshFolder();
    const [plain, closed] = [withOptions(folder, {}), withOptions(folder, options)];
    const forbidden = changedLake('writing-forbidden', plain, closed);
    const engine = await sessionAfter(forbidden);
    await engine.runAll(forbidden.after);
    expect(await valueOf(engine, count)).toBe(100);
    expect(await failureOf(engine, insert)).toMatch(/read-only|Failed to commit/);
    await engine.close();

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

  it('default-spelled-out: the catalog in a file is in the schema main anyway', async () => {
    const folder = freshFolder();
    const change = changedLake(
      'default-spelled-out',
      withOptions(folder, {}),
      withOptions(folder, { metadata_schema: 'main' }),
    );
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, insert]);
    expect(await valueOf(engine, count)).toBe(150);
  });
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
    await engine.close();

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
