import { describe, expect, it } from 'vitest';
import { diff, emit, parsePlan, type Plan } from '../../../../src/index.js';
import { changed, changedLake, inSession, sessionAfter } from '../../support/diff/changed.js';
import { withOptions } from '../../support/diff/file-lake.js';
import { otherVersion, runInVersion } from '../../support/diff/other-version.js';
import { repositoryOf } from '../../support/diff/repository.js';
import { openTestEngine } from '../../support/engine.js';
import { onlyExtensions } from '../../support/extensions.js';
import { version } from '../../support/environment.js';
import { freshFolder } from '../../support/folder.js';
import { isAtLeast } from '../../support/at-least.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

const refusal = isAtLeast('1.5.0')
  ? 'catalog version mismatch: catalog version is 0.3, but the extension requires version 1.0'
  : 'Only DuckLake versions 0.1, 0.2, 0.3-dev1 and 0.3 are supported';

/** SQLite, because the file of a DuckDB catalog has a format of its own beside. */
const lakeIn = (folder: string, options = {}) => withOptions(folder, options, 'sqlite');

describe('diff: the version of DuckDB', () => {
  it(`target-raised or target-lowered: ${version} refuses what ${otherVersion} made`, async () => {
    const lake = lakeIn(freshFolder());
    const code = isAtLeast('1.5.0') ? 'target-raised' : 'target-lowered';
    const change = changedLake(code, lake, lake, { before: { target: otherVersion } });
    await runInVersion(otherVersion, [...change.before, fill('ducklake')]);
    const engine = await openTestEngine({ trusted: true });
    await expect(engine.runAll(change.after)).rejects.toThrow(refusal);
  });

  it('target-lowered: what this version made, the other refuses', async () => {
    const lake = lakeIn(freshFolder());
    const code = isAtLeast('1.5.0') ? 'target-lowered' : 'target-raised';
    const change = changedLake(code, lake, lake, { after: { target: otherVersion } });
    await inSession([...change.before, fill('ducklake')]);
    await expect(runInVersion(otherVersion, change.after)).rejects.toThrow(/DuckLake/);
  });

  it('target-migrates: the catalog is changed, and there is no way back', async () => {
    const [old, now] = ['1.4.4', '1.5.5'] as const;
    const folder = freshFolder();
    const change = changedLake(
      'target-migrates',
      lakeIn(folder),
      lakeIn(folder, { automatic_migration: true }),
      { before: { target: old }, after: { target: now } },
    );
    await runInVersion(old, [...change.before, fill('ducklake')]);
    const sum = 'SELECT sum(number)::INT AS sum FROM numbers';
    const rows = await runInVersion(now, [...change.after, sum]);
    expect(rows.at(-1)).toEqual([{ sum: 4950 }]);
    await expect(runInVersion(old, change.before)).rejects.toThrow('Only DuckLake versions');
    const again = change.after.map((sql) => sql.replace(', AUTOMATIC_MIGRATION true', ''));
    const reread = await runInVersion(now, [...again, sum]);
    expect(reread.at(-1)).toEqual([{ sum: 4950 }]);
  });

  it('migration-allowed, migration-forbidden: an older catalog is changed, and refused', async () => {
    const folder = freshFolder();
    const [old, now] = ['1.4.4', '1.5.5'] as const;
    const [off, on] = [lakeIn(folder), lakeIn(folder, { automatic_migration: true })];
    const asked = { before: { target: now }, after: { target: now } };
    const allowed = changedLake('migration-allowed', off, on, asked);
    const forbidden = changedLake('migration-forbidden', on, off, asked);
    await runInVersion(old, [...allowed.before, fill('ducklake')]);
    await expect(runInVersion(now, forbidden.after)).rejects.toThrow('version mismatch');
    await runInVersion(old, allowed.before);
    await runInVersion(now, allowed.after);
    await expect(runInVersion(old, allowed.before)).rejects.toThrow('Only DuckLake versions');
  });

  it('target-changed: a catalog of the same format is opened as it is', async () => {
    const lake = lakeIn(freshFolder());
    const change = changedLake('target-changed', lake, lake, {
      before: { target: '1.5.2' },
      after: { target: '1.5.5' },
    });
    await runInVersion('1.5.2', [...change.before, fill('ducklake')]);
    const sum = 'SELECT sum(number)::INT AS sum FROM numbers';
    expect((await runInVersion('1.5.5', [...change.after, sum])).at(-1)).toEqual([{ sum: 4950 }]);
    expect((await runInVersion('1.5.2', [...change.before, sum])).at(-1)).toEqual([{ sum: 4950 }]);
  });
});

describe('diff: what makes no difference', () => {
  it('target-respelled, origin-changed: the SQL is the same', () => {
    const lake = localLake();
    const line = isAtLeast('1.5.0') ? ['1.5', '1.5.6'] : ['1.4', '1.4.5'];
    const [target, patch] = line as [string, string];
    const change = changedLake('target-respelled', lake, lake, {
      before: { target },
      after: { target: patch },
    });
    expect(change.after).toEqual(change.before);

    const { before } = change.plans;
    const moved = JSON.parse(JSON.stringify(before).replaceAll('"/lakes', '"/tool/lakes')) as Plan;
    expect(new Set(diff(before, moved, { all: true }).map(({ code }) => code))).toEqual(
      new Set(['origin-changed']),
    );
    expect(emit(moved)).toEqual(emit(before));
  });

  it('order-changed: another order sets up the same', async () => {
    const lakes = { one: localLake({ alias: 'one' }), two: localLake({ alias: 'two' }) };
    const { plans } = changed('lake-added', { one: lakes.one }, lakes);
    const { nodes } = plans.after;
    const kinds = ['extension', 'secret', 'attach'];
    const reversed = kinds.flatMap((kind) =>
      nodes.filter((node) => node.kind === kind).toReversed(),
    );
    const parsed = parsePlan({ ...plans.after, nodes: reversed });
    if (!parsed.ok) throw new Error('the reversed plan is not valid');
    expect(diff(plans.after, parsed.plan).map(({ code }) => code)).toEqual(['order-changed']);
    const [there, back] = [plans.after, parsed.plan].map((plan) =>
      emit(plan).statements.map(({ sql }) => sql),
    );
    await inSession([...(there ?? []), fill('one'), fill('two')]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(back ?? []);
    expect(await hasRows(engine, 'one')).toBe(true);
    expect(await hasRows(engine, 'two')).toBe(true);
  });
});

describe('diff: extensions', () => {
  const inFolder = (folder: string) => (extensions: readonly unknown[]) =>
    localLake({ extensions }, folder);

  it('extension-added: where it is not installed, the script stops', async () => {
    const lake = inFolder(freshFolder());
    const change = changedLake('extension-added', lake([]), lake(['nothing_of_this_name']));
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.after)).rejects.toThrow('nothing_of_this_name');
    expect(await failureOf(engine, 'FROM ducklake.main.numbers')).toContain('does not exist');
  });

  it('extension-removed: what it brings is missing', async () => {
    const lake = inFolder(freshFolder());
    const change = changedLake('extension-removed', lake(['sqlite']), lake([]));
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    const query = `FROM sqlite_scan('${freshFolder()}/x', 't')`;
    expect(await failureOf(engine, query)).toMatch(/sqlite_scan.*not in the catalog/s);
    await engine.runAll(change.before);
    expect(await failureOf(engine, query)).not.toContain('not in the catalog');
  });

  it('extension-repository-changed: where it is installed from another, INSTALL refuses', async () => {
    const lake = inFolder(freshFolder());
    const [one, two] = [repositoryOf('fts'), repositoryOf('fts')];
    const from = (repository: string) => lake([{ name: 'fts', repository }]);
    const change = changedLake('extension-repository-changed', from(one), from(two));
    const extensionDirectory = onlyExtensions(['ducklake']);
    const engine = await openTestEngine({ extensionDirectory });
    await engine.runAll(change.before);
    await expect(engine.runAll(change.after)).rejects.toThrow(/already installed.*FORCE INSTALL/s);
    await engine.runAll([`FORCE INSTALL fts FROM ${quote(two)}`, ...change.after]);
  });
});
