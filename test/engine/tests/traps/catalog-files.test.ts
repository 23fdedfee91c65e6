import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { codesOf, errorsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, failureOf, fill, hasRows } from '../../support/numbers.js';

const lakeIn = (type: string, uri: string) => localLake({ metadata_backend: { type, uri } });

describe('traps: the catalog’s file', () => {
  it.each(['sqlite', 'duckdb'])(
    '%s, inside the data path: the clean-up deletes it',
    async (type) => {
      const folder = freshFolder();
      const uri = `${folder}/data/catalog`;
      const engine = await openTestEngine();
      mkdirSync(`${folder}/data`);
      await engine.runAll([
        ...load('ducklake', 'sqlite'),
        attach(`${type}:${uri}`, 'lake', { data_path: `${folder}/data/` }),
        ...[fill('lake'), cleanUp('lake')],
      ]);
      expect(existsSync(uri)).toBe(isAtLeast('1.5.0'));

      const lake = localLake({ metadata_backend: { type, uri } }, folder);
      expect(codesOf({ lake })).toContain('metadata-in-data-path');
      expect(errorsOf({ lake })).toEqual(isAtLeast('1.5.0') ? [] : ['metadata-in-data-path']);
    },
  );

  it('sqlite without its prefix: a DuckDB file, in silence', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    const data_path = `${folder}/by-hand-data/`;
    await engine.runAll([
      ...load('ducklake', 'sqlite'),
      attach(`${folder}/by-hand.sqlite`, 'lake', { data_path }),
      ...statementsOfLake(lakeIn('sqlite', `${folder}/lake.sqlite`)),
    ]);
    await engine.close();
    const beginning = (file: string) => readFileSync(`${folder}/${file}`, 'latin1').slice(0, 15);
    expect(beginning('by-hand.sqlite')).toContain('DUCK');
    expect(beginning('lake.sqlite')).toBe('SQLite format 3');
  });

  it.each(['sqlite', 'duckdb'])('%s, :memory: is gone with the connection', async (type) => {
    const byHand = attach(`${type}::memory:`, 'lake', { data_path: `${freshFolder()}/data/` });
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'sqlite'), byHand, fill('lake')]);
    expect(await hasRows(engine, 'lake')).toBe(true);
    const next = await openTestEngine();
    await next.runAll([...load('ducklake', 'sqlite'), byHand]);
    expect(await hasRows(next, 'lake')).toBe(false);
    expect(errorsOf({ lake: lakeIn(type, ':memory:') })).toEqual(['memory-uri']);
  });

  it.each([
    ['sqlite', 'file:/tmp/x.sqlite', 'url-in-path'],
    ['sqlite', 'file:///tmp/x.sqlite', 'url-in-path'],
    ['sqlite', '~/x.sqlite', 'home-in-path'],
    ['sqlite', './', 'uri-is-folder'],
    ['duckdb', './', 'uri-is-folder'],
  ])('%s, %s cannot be opened', async (type, uri, code) => {
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake', 'sqlite'));
    const byHand = attach(`${type}:${uri}`, 'lake', { data_path: `${freshFolder()}/data/` });
    expect(await failureOf(engine, byHand)).toBeDefined();
    expect(errorsOf({ lake: lakeIn(type, uri) })).toEqual([code]);
  });

  it.each(['sqlite', 'duckdb'])('%s, a relative file: is a part of the name', async (type) => {
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake', 'sqlite'));
    const uri = `file:relative.${type}`;
    await engine.run(attach(`${type}:${uri}`, 'lake', { data_path: `${freshFolder()}/data/` }));
    expect(existsSync(uri)).toBe(true);
    expect(errorsOf({ lake: lakeIn(type, uri) })).toEqual(['url-in-path']);
  });

  it('duckdb, ~ is the home', async () => {
    const name = `${basename(freshFolder())}.ducklake`;
    const engine = await openTestEngine();
    await engine.runAll([...statementsOfLake(lakeIn('duckdb', `~/${name}`)), fill('ducklake')]);
    expect(existsSync(join(homedir(), name))).toBe(true);
  });

  it.each(['sqlite', 'duckdb'])('%s: any other text is a file’s name', async (type) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    for (const name of [
      'a?b=c',
      'a#b',
      'a%20b',
      'it\'s "q"',
      'line\nbreak',
      'md:x',
      'C:\\x',
      '日本',
    ]) {
      const uri = `${folder}/${name}`;
      await engine.runAll([...statementsOfLake(lakeIn(type, uri)), fill('ducklake')]);
      expect(existsSync(uri), name).toBe(true);
      await engine.runAll(['USE memory', 'DETACH ducklake']);
    }
  });
});
