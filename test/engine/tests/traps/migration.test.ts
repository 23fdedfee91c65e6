import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { codesOf, statementsOf, type Table } from '../../support/compile-lakes.js';
import { runInVersion } from '../../support/diff/other-version.js';
import { freshFolder } from '../../support/folder.js';
import { catalogTypes, freshCatalog } from '../../support/fresh-catalog.js';
import { localLake } from '../../support/local-lake.js';

const [old, now] = ['1.4.4', '1.5.5'] as const;

describe.each(catalogTypes)('traps: %s: migrating what is only read', (type) => {
  async function made() {
    const folder = freshFolder();
    const { table, path, options, before } = await freshCatalog(type, folder);
    const lake = (attach_options: Table = {}) =>
      localLake({ metadata_backend: table, attach_options }, folder);
    const setup = statementsOf({ lake: lake() }, { target: old });
    const data = { data_path: `${folder}/data/`, ...options };
    const byHand = (more: Table) => [
      ...load('ducklake', 'sqlite', 'postgres'),
      ...before,
      attach(path, 'ducklake', { ...data, ...more }),
      'SELECT count(number)::INT AS rows FROM ducklake.numbers',
    ];
    await runInVersion(old, [...setup, 'CREATE TABLE numbers AS SELECT 1 AS number']);
    return { lake, setup, byHand };
  }

  it('a snapshot migrates the whole lake, and there is no way back', async () => {
    const { lake, setup, byHand } = await made();
    const options = { snapshot_version: 1, automatic_migration: true };
    const rows = await runInVersion(now, byHand(options));
    expect(rows.at(-1)).toEqual([{ rows: 1 }]);
    await expect(runInVersion(old, setup)).rejects.toThrow(
      /Only DuckLake versions|storage version greater/,
    );
    expect(codesOf({ lake: lake(options) }, { target: now })).toContain('migration-with-snapshot');
  });

  it('with read_only an old catalog is refused, and a current one is attached', async () => {
    const { lake, setup, byHand } = await made();
    const options = { read_only: true, automatic_migration: true };
    await expect(runInVersion(now, byHand(options))).rejects.toThrow(/migrate/i);
    await runInVersion(old, setup);
    await runInVersion(now, byHand({ automatic_migration: true }));
    const rows = await runInVersion(now, byHand(options));
    expect(rows.at(-1)).toEqual([{ rows: 1 }]);
    expect(codesOf({ lake: lake(options) }, { target: now })).toContain('migration-with-read-only');
  });
});
