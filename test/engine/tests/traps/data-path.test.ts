import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { line } from '../../support/environment.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, failureOf, fill, hasRows } from '../../support/numbers.js';

/** A spelling of a data path, and what comes of it by line of DuckDB. */
interface Spelling {
  readonly path: (folder: string) => string;
  /** Where DuckLake's clean-up deletes the lake's own files. */
  readonly deletes: readonly string[];
  /** Where no row can be written at all. */
  readonly fails?: readonly string[];
  /** What lakeplan says; without it, it writes the plain spelling. */
  readonly refused?: string;
}

const both = ['1.4', '1.5'];

/** A folder below the home, which is the working directory too. */
const here = (folder: string) => basename(folder);

const spellings: Readonly<Record<string, Spelling>> = {
  '/d/a//b/': { path: (folder) => `${folder}/a//b/`, deletes: both },
  '/d//x': { path: (folder) => `${folder}//x`, deletes: both },
  '/d/x///': { path: (folder) => `${folder}/x///`, deletes: ['1.4'] },
  '//d/x/': { path: (folder) => `/${folder}/x/`, deletes: [] },
  '/d/a/./b/': { path: (folder) => `${folder}/a/./b/`, deletes: [] },
  './d/x/': { path: (folder) => `./${here(folder)}/x/`, deletes: [] },
  'd/x': { path: (folder) => `${here(folder)}/x`, deletes: [] },
  'file:///d/x/': {
    path: (folder) => `file://${folder}/x/`,
    deletes: ['1.5'],
    refused: 'url-in-path',
  },
  'file:/d/x/': {
    path: (folder) => `file:${folder}/x/`,
    deletes: ['1.5'],
    refused: 'url-in-path',
  },
  '~/d/x/': {
    path: (folder) => `~/${here(folder)}/x/`,
    deletes: ['1.5'],
    fails: ['1.4'],
    refused: 'home-in-path',
  },
  '/d/not-there/../x/': {
    path: (folder) => `${folder}/not-there/../x/`,
    deletes: [],
    fails: ['1.5'],
    refused: 'dot-segment',
  },
  'a\\b': {
    path: (folder) => `${folder}/a\\b`,
    deletes: [],
    fails: ['1.5'],
    refused: 'backslash-in-path',
  },
};

async function survives(engine: Engine, alias: string): Promise<boolean> {
  await engine.run(fill(alias));
  await engine.run(cleanUp(alias));
  return hasRows(engine, alias);
}

describe('traps: spellings of a local data path', () => {
  it('the home is the working directory', () => {
    expect(process.cwd()).toBe(homedir());
  });

  it.each(Object.entries(spellings))('%s', async (_, { path, deletes, fails = [], refused }) => {
    const folder = freshFolder();
    const byHand = path(folder);
    const engine = await openTestEngine();
    const data_path = byHand.endsWith('/') ? byHand : `${byHand}/`;
    await engine.runAll([...load('ducklake'), attach(`${folder}/by-hand`, 'lake', { data_path })]);
    if (fails.includes(line)) {
      expect(await failureOf(engine, fill('lake'))).toBeDefined();
    } else {
      expect(await survives(engine, 'lake')).toBe(!deletes.includes(line));
    }

    const lake = localLake({ storage_backend: { type: 'local', path: path(freshFolder()) } });
    if (refused !== undefined) {
      expect(errorsOf({ lake })).toEqual([refused]);
      return;
    }
    const safe = await openTestEngine();
    await safe.runAll(statementsOfLake(lake));
    expect(await survives(safe, 'ducklake')).toBe(true);
  });
});

describe('traps: a doubled slash', () => {
  it('loses the files to a plain CHECKPOINT too', async () => {
    const expire = (alias: string) => [
      `CALL ducklake_set_option('${alias}', 'delete_older_than', '0 seconds')`,
      `USE ${alias}`,
      'CHECKPOINT',
    ];
    const folder = freshFolder();
    const engine = await openTestEngine();
    const byHand = attach(`${folder}/by-hand`, 'lake', { data_path: `${folder}/a//b/` });
    await engine.runAll([...load('ducklake'), byHand, fill('lake'), ...expire('lake')]);
    expect(await hasRows(engine, 'lake')).toBe(false);

    const storage_backend = { type: 'local', path: `${folder}/safe//b/` };
    const safe = await openTestEngine();
    await safe.runAll(statementsOfLake(localLake({ storage_backend })));
    await safe.runAll([fill('ducklake'), ...expire('ducklake')]);
    expect(await hasRows(safe, 'ducklake')).toBe(true);
  });
});

describe('traps: patterns in a local data path', () => {
  const globs = [
    ['a*b', 'aXb', '*'],
    ['a?b', 'aXb', '?'],
    ['a[bc]d', 'abd', '['],
  ] as const;

  it.each(globs)('%s: the clean-up deletes the files of %s', async (pattern, sibling) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('ducklake'),
      attach(`${folder}/one`, 'one', { data_path: `${folder}/${pattern}/` }),
      attach(`${folder}/two`, 'two', { data_path: `${folder}/${sibling}/` }),
      ...[fill('one'), fill('two'), cleanUp('one')],
    ]);
    expect(await hasRows(engine, 'two')).toBe(false);

    const storage_backend = { type: 'local', path: `${folder}/${pattern}` };
    expect(errorsOf({ lake: localLake({ storage_backend }) })).toEqual(['glob-in-path']);
  });

  it.each(['a{b,c}d', 'a]b', 'a%b', 'a_b'])('%s: is a plain name', async (name) => {
    const folder = freshFolder();
    mkdirSync(`${folder}/abd`);
    const engine = await openTestEngine();
    const storage_backend = { type: 'local', path: `${folder}/${name}` };
    await engine.runAll(statementsOfLake(localLake({ storage_backend })));
    expect(await survives(engine, 'ducklake')).toBe(true);
  });
});
