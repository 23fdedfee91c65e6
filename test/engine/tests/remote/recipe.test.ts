import { copyFileSync, cpSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { runInVersion } from '../../support/diff/other-version.js';
import { authority } from '../../support/door/certificate.js';
import { trusting } from '../../support/door/trust.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { fill, failureOf } from '../../support/numbers.js';
import { compiledLake, proveRead } from '../../support/published/configured.js';
import { publishedSite } from '../../support/published/publish.js';
import { attachThere, openReader, sumIn } from '../../support/published/readers.js';
import { openTestSite, type Site } from '../../support/published/site.js';
import { quote } from '../../support/quote.js';

/** What every reader writes. */
const readers = ({ url }: Site) => `[lakes.lake.catalog]
type = "duckdb"
uri = "${url}/lake.ducklake"`;

const rows = (sum: number) => ({ rows: [{ sum }] });

/** A lake of the publisher's own, in a folder that nobody else sees. */
async function ownLake() {
  const folder = freshFolder();
  const engine = await openReader();
  const attached = `ATTACH ${quote(`ducklake:${folder}/lake.ducklake`)} AS lake (DATA_PATH ${quote(`${folder}/data/`)})`;
  await engine.runAll([attached, fill('lake'), 'DETACH lake']);
  return { folder, engine, attached };
}

/** Copies the lake to a site, and lets the copy say where it is published. */
async function publishCopy(engine: Engine, folder: string, site: Site): Promise<void> {
  const copy = `${freshFolder()}/lake.ducklake`;
  copyFileSync(`${folder}/lake.ducklake`, copy);
  await engine.runAll([
    `ATTACH ${quote(copy)} AS published`,
    `UPDATE published.ducklake_metadata SET value = ${quote(`${site.url}/data/`)} WHERE key = 'data_path'`,
    'DETACH published',
  ]);
  cpSync(`${folder}/data`, `${site.folder}/data`, { recursive: true });
  copyFileSync(copy, `${site.folder}/lake.ducklake`);
}

describe('remote: the recipe of publishing', () => {
  it('a copy is published; the lake itself is written on, and published again', async () => {
    const [{ folder, engine, attached }, site] = [await ownLake(), await openTestSite()];
    await publishCopy(engine, folder, site);
    await proveRead(compiledLake(readers(site)), rows(4950));
    const reader = await openReader();
    const read = attachThere(`duckdb:${site.url}/lake.ducklake`);
    await reader.runAll([read, sumIn('lake')]);

    // A change, a deletion, and rows so few that 1.5 keeps them in the catalog.
    await engine.runAll([
      attached,
      'UPDATE lake.numbers SET number = 1000 WHERE number = 99',
      'DELETE FROM lake.numbers WHERE number < 50',
      'INSERT INTO lake.numbers VALUES (10000)',
      'DETACH lake',
    ]);
    await publishCopy(engine, folder, site);
    const sum = 14_626;
    await proveRead(compiledLake(readers(site)), rows(sum));
    await reader.runAll(['DETACH lake', read]);
    expect(await reader.run(sumIn('lake'))).toEqual([{ sum }]);
  });

  it('only after DETACH: what is published before lacks what the log has', async () => {
    const [{ folder, engine, attached }, site] = [await ownLake(), await openTestSite()];
    await engine.runAll([attached, 'INSERT INTO lake.numbers SELECT range FROM range(100, 150)']);
    expect(existsSync(`${folder}/lake.ducklake.wal`)).toBe(true);
    await publishCopy(await openReader(), folder, site);
    await proveRead(compiledLake(readers(site)), rows(4950));
    await engine.run('DETACH lake');
    expect(existsSync(`${folder}/lake.ducklake.wal`)).toBe(false);
    await publishCopy(engine, folder, site);
    await proveRead(compiledLake(readers(site)), rows(11_175));
  });

  it('an old format is moved up in a copy on disk, and published again', async () => {
    const site = await publishedSite({ madeBy: '1.4.4' });
    const file = `${freshFolder()}/lake.ducklake`;
    copyFileSync(`${site.folder}/lake.ducklake`, file);
    const moved = {
      catalog: { type: 'duckdb', uri: file },
      attach_options: { create_if_not_exists: false, automatic_migration: true },
    };
    const migrate = statementsOfLake(moved, { target: '1.5.5' });
    const leave = ['USE memory', 'DETACH ducklake'];
    await runInVersion('1.5.5', [...trusting(authority, '1.5.5'), ...migrate, ...leave]);
    const read = [
      ...trusting(authority, '1.5.5'),
      'LOAD ducklake',
      attachThere(`duckdb:${site.url}/lake.ducklake`),
    ];
    await expect(runInVersion('1.5.5', read)).rejects.toThrow(/migrate/i);
    copyFileSync(file, `${site.folder}/lake.ducklake`);
    expect((await runInVersion('1.5.5', [...read, sumIn('lake')])).at(-1)).toEqual([{ sum: 4950 }]);
  });

  it('a lake that was made without a path names a folder of its maker', async () => {
    const engine = await openTestEngine({ trusted: true });
    const name = `${freshFolder().split('/').at(-1) ?? ''}.ducklake`;
    await engine.runAll(['LOAD ducklake', `ATTACH 'ducklake:${name}' AS lake`, fill('lake')]);
    const path = "SELECT value FROM ducklake_options('lake') WHERE option_name = 'data_path'";
    const where = isAtLeast('1.5.0') ? `${process.cwd()}/${name}.files/` : `${name}.files/`;
    expect(await engine.run(path)).toEqual([{ value: where }]);
    expect(await failureOf(engine, 'DETACH lake')).toBeUndefined();
  });
});
