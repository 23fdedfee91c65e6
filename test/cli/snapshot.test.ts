import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { fileNameOf } from '../../src/cli/snapshot/names.js';
import { parsePlan } from '../../src/index.js';
import { hostileText } from '../support/hostile.js';
import { runs } from '../support/runs.js';
import { memoryHost } from './memory-host.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const devices = ['con', 'CON', 'prn', 'aux', 'nul', 'Nul', 'com1', 'COM9', 'lpt0', 'clock$'];
const lakeName = fc.oneof(
  hostileText(),
  fc.constantFrom('sales', 'Sales', 'SALES', 'sales/', '../sales', 'a/b', 'a\\b', 'a:b', '.', '..'),
  fc.constantFrom('é', 'e\u0301', '🦆', 'x'.repeat(300), `${'x'.repeat(299)}y`, ' sales', 'sales.'),
  fc.constantFrom(...devices),
  fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'A', '-', '_', '.', '1') }),
  // The name of another lake's file.
  fc.constantFrom('Sales', '🦆', 'nul').map((name) => fileNameOf(name, hash)),
);

describe("the name of a lake's files", () => {
  test("is a name on every file system, and no other lake's", () => {
    fc.assert(
      fc.property(fc.uniqueArray(lakeName, { minLength: 2, maxLength: 20 }), (lakes) => {
        const names = lakes.map((lake) => fileNameOf(lake, hash));
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(lakes.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z0-9_][a-z0-9_-]{0,72}$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/);
        }
      }),
      runs(300),
    );
  });

  test.each([
    ['sales', 'sales'],
    ['sales_eu-1', 'sales_eu-1'],
    ['Sales', `sales-${hash('Sales').slice(0, 32)}`],
    ['nul', `nul-${hash('nul').slice(0, 32)}`],
    ['../eu/Sales 2026', `eu-sales-2026-${hash('../eu/Sales 2026').slice(0, 32)}`],
    ['🦆', `lake-${hash('🦆').slice(0, 32)}`],
  ])('%s', (lake, name) => {
    expect(fileNameOf(lake, hash)).toBe(name);
  });
});

type Lakes = Readonly<Record<string, string>>;

/** A configuration of lakes with their data paths. */
function configured(lakes: Lakes): string {
  const entries = Object.entries(lakes).map(([name, path]) => {
    const catalog = {
      type: 'postgres',
      host: 'h',
      database: 'd',
      user: 'u',
      password: '${PASSWORD}',
    };
    return [name, { catalog, storage: { type: 'local', path: `/data/${path}` } }] as const;
  });
  return JSON.stringify({ lakes: Object.fromEntries(entries) });
}

/** Runs `lakeplan snapshot`, and gives what it did with the files. */
function snapshot(lakes: Lakes, kept: ReadonlyMap<string, string>, ...options: readonly string[]) {
  const files = new Map(kept);
  files.set('lakes.json', configured(lakes));
  const args = ['snapshot', 'lakes.json', '--out', 'kept', ...options];
  const outcome = run(args, memoryHost(files, { PASSWORD: 'hunter2' }));
  files.delete('lakes.json');
  return { ...outcome, files };
}

const lakes = fc.dictionary(lakeName, fc.constantFrom('one', 'two'), { minKeys: 1, maxKeys: 5 });
const foreign = fc
  .dictionary(
    fc.constantFrom('notes.sql', 'README.md', 'other.plan.json', 'sub/sales.sql', 'z.SQL'),
    fc.constantFrom('', 'SELECT 1;\n', '{}', '-- Written by lakeplan\n'),
  )
  .map((files) => Object.entries(files).map(([name, text]) => [`kept/${name}`, text] as const));

describe('a snapshot', () => {
  test('is written, is then up to date, and touches nothing else', () => {
    fc.assert(
      fc.property(lakes, lakes, foreign, (first, second, others) => {
        const before = snapshot(first, new Map(others));
        const after = snapshot(second, before.files);
        expect([before.exitCode, after.exitCode]).toEqual([0, 0]);
        // It is as if the first had never been.
        expect(sorted(after.files)).toEqual(sorted(snapshot(second, new Map(others)).files));
        expect(after.files.size).toBe(others.length + 2 * Object.keys(second).length);
        for (const [file, text] of others) expect(after.files.get(file)).toBe(text);

        const again = snapshot(second, after.files);
        expect([...again.files]).toEqual([...after.files]);
        expect(again.stdout).not.toContain('written');
        const checked = snapshot(second, after.files, '--check');
        expect([checked.exitCode, [...checked.files]]).toEqual([0, [...after.files]]);
      }),
      runs(60),
    );
  });

  test('that is not up to date fails the check, which writes nothing', () => {
    fc.assert(
      fc.property(lakes, lakes, foreign, (first, second, others) => {
        const { files } = snapshot(first, new Map(others));
        const checked = snapshot(second, files, '--check');
        const same = JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
        expect(checked.exitCode).toBe(same ? 0 : 3);
        expect([...checked.files]).toEqual([...files]);
      }),
      runs(60),
    );
  });

  test('may have the line breaks of Windows', () => {
    const { files } = snapshot({ sales: 'one' }, new Map());
    const windows = new Map(
      [...files].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    expect(snapshot({ sales: 'one' }, windows, '--check').exitCode).toBe(0);
    expect(snapshot({ sales: 'two' }, windows).files).toEqual(
      snapshot({ sales: 'two' }, new Map()).files,
    );
    expect(snapshot({}, windows).exitCode).toBe(1);
  });

  test('holds a plan that is read back, and no credential', () => {
    const { files, stdout } = snapshot({ sales: 'one' }, new Map());
    const plan: unknown = JSON.parse(files.get('kept/sales.plan.json') ?? '');
    expect(parsePlan(plan)).toMatchObject({ ok: true });
    expect([...files.values(), stdout].join()).not.toContain('hunter2');
  });

  test('does not overwrite what it did not write', () => {
    const theirs = new Map([['kept/sales.plan.json', '{}\n']]);
    const { exitCode, stderr, files } = snapshot({ sales: 'one', stock: 'two' }, theirs);
    expect([exitCode, [...files]]).toEqual([2, [...theirs]]);
    expect(stderr).toContain('kept/sales.plan.json is not a file that lakeplan snapshot wrote');
  });

  test('replaces its files even where they were edited', () => {
    const { files } = snapshot({ sales: 'one' }, new Map());
    const plan = files.get('kept/sales.plan.json') ?? '';
    const edited = new Map(files).set('kept/sales.plan.json', plan.replace('/data/one', '/x'));
    edited.set('kept/sales.sql', `${files.get('kept/sales.sql') ?? ''}SELECT 1;\n`);
    expect(snapshot({ sales: 'one' }, edited).files).toEqual(files);
  });

  /** Beside SQL that begins as that of a snapshot. */
  test.each([
    ['no JSON', () => 'not a plan'],
    ['another JSON', () => '{"name":"sales"}'],
    ['a list', () => '[]'],
    ['the plan of another lake', (plan: string) => plan.replace('"sales"', '"stock"')],
    ['a plan without lakes', () => '{"version":1,"target":"1.5","nodes":[],"use":null}'],
    ['a plan without a version', (plan: string) => plan.replace('"version": 1,', '')],
  ])('neither replaces nor removes %s, whatever stands beside it', (_, theirs) => {
    const { files } = snapshot({ sales: 'one' }, new Map());
    const text = theirs(files.get('kept/sales.plan.json') ?? '');
    expect(text).not.toBe(files.get('kept/sales.plan.json'));
    const planted = new Map(files).set('kept/sales.plan.json', text);
    const { exitCode, stderr, files: after } = snapshot({ sales: 'one' }, planted);
    expect([exitCode, [...after]]).toEqual([2, [...planted]]);
    expect(stderr).toContain('kept/sales.plan.json is not a file that lakeplan snapshot wrote');
    const gone = snapshot({ orders: 'one' }, planted);
    expect(gone.exitCode).toBe(0);
    expect(gone.files.get('kept/sales.plan.json')).toBe(text);
    expect(gone.files.has('kept/sales.sql')).toBe(false);
  });

  test('says what differs, and nothing of what someone put into a file', () => {
    const { files } = snapshot({ sales: 'one' }, new Map());
    const sql = files.get('kept/sales.sql') ?? '';
    const spoiled = sql.replace(/error\(.*?\)/, "'changeme'");
    expect(spoiled).not.toBe(sql);
    const edited = new Map(files).set('kept/sales.sql', spoiled);
    edited.set('kept/sales.plan.json', '{ "password": "changeme" }');
    const { stdout, stderr } = snapshot({ sales: 'one' }, edited, '--check');
    expect(stdout).toContain('  +   PASSWORD error(');
    expect(stdout + stderr).not.toContain('changeme');
  });
});

function sorted(entries: Lakes | ReadonlyMap<string, string>) {
  const all = entries instanceof Map ? [...entries] : Object.entries(entries);
  return all.sort(([a], [b]) => (a < b ? -1 : 1));
}
