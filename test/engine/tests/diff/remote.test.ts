import { copyFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import { changedLake, inSession, sessionAfter, valueOf } from '../../support/diff/changed.js';
import { filesIn } from '../../support/diff/file-lake.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { publishedSite } from '../../support/published/publish.js';
import { openReader } from '../../support/published/readers.js';
import { openTestSite } from '../../support/published/site.js';

const insert = 'INSERT INTO ducklake.main.numbers SELECT range FROM range(50)';
const sum = 'SELECT sum(number)::INT FROM ducklake.main.numbers';
const there = { create_if_not_exists: false };

/** The lake without a data path. */
function unsaid({ metadata_backend }: Table, attach_options: Table = there): Table {
  return { metadata_backend, attach_options };
}

const readAt = (url: string, others: Table = {}): Table => ({
  catalog: { type: 'duckdb', uri: `${url}/lake.ducklake`, ...others },
  attach_options: { read_only: true },
});

describe('diff: a data path that the catalog knows', () => {
  it('data-path-left-to-catalog: old and new files are where they were', async () => {
    const folder = freshFolder();
    const lake = localLake({}, folder);
    const change = changedLake('data-path-left-to-catalog', lake, unsaid(lake));
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, insert]);
    expect(await valueOf(engine, sum)).toBe(4950 + 1225);
    expect(filesIn(`${folder}/data`)).toHaveLength(2);
    expect(filesIn(folder)).toHaveLength(2);
  });

  it("data-path-given: the catalog's is taken, and any other is rejected", async () => {
    const folder = freshFolder();
    const lake = { ...localLake({}, folder), attach_options: there };
    const change = changedLake('data-path-given', unsaid(lake), lake);
    await inSession([
      ...changedLake('creation-forbidden', localLake({}, folder), lake).before,
      fill('ducklake'),
    ]);
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    await engine.close();
    const other = { ...lake, storage_backend: { type: 'local', path: `${folder}/other` } };
    const wrong = changedLake('data-path-given', unsaid(lake), other);
    const next = await openTestEngine({ trusted: true });
    await expect(next.runAll(wrong.after)).rejects.toThrow('does not match existing data path');
  });
});

describe('diff: a catalog at a URL', () => {
  it('catalog-put-at-url: is a copy that only shows what it was', async () => {
    const site = await openTestSite();
    const lake = localLake();
    const change = changedLake('catalog-put-at-url', lake, readAt(site.url));
    await inSession([...change.before, fill('ducklake')]);
    const { uri } = lake['metadata_backend'] as { readonly uri: string };
    const missing = await openReader();
    expect(await missing.runAll(change.after).then(() => '', String)).toContain('does not exist');
    copyFileSync(uri, `${site.folder}/lake.ducklake`);
    await inSession([...change.before, insert]);
    const engine = await openReader();
    await engine.runAll(change.after);
    expect(await valueOf(engine, sum)).toBe(4950);
    expect(await failureOf(engine, insert)).toContain('read-only');
  });

  it('catalog-taken-from-url: is another copy, or a new, empty lake', async () => {
    const site = await publishedSite();
    const folder = freshFolder();
    const after = localLake({}, folder);
    const change = changedLake('catalog-taken-from-url', readAt(site.url), after);
    const engine = await openReader();
    await engine.runAll(change.after);
    expect(await engine.run('SHOW TABLES')).toEqual([]);
    const read = { ...unsaid(localLake(), { read_only: true }) };
    const refused = changedLake('catalog-taken-from-url', readAt(site.url), read);
    const next = await openReader();
    await expect(next.runAll(refused.after)).rejects.toThrow();
    const { uri } = read['metadata_backend'] as { readonly uri: string };
    expect(existsSync(uri)).toBe(false);
  });

  it('catalog-url-changed: is what is there', async () => {
    const [one, other] = [await publishedSite(), await publishedSite({ way: 'files added' })];
    const change = changedLake('catalog-url-changed', readAt(one.url), readAt(other.url));
    one.visits.splice(0);
    const engine = await openReader();
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    expect(one.visits).toEqual([]);
    const { url } = await openTestSite();
    const nowhere = changedLake('catalog-url-changed', readAt(one.url), readAt(url));
    const next = await openReader();
    await expect(next.runAll(nowhere.after)).rejects.toThrow('database does not exist');
  });

  it('catalog-opened-otherwise: who is not let in is told that there is none', async () => {
    const bearer = 'secret-token';
    const { url } = await publishedSite({}, { bearer });
    const secret = { type: 'http', bearer_token: bearer, scope: `${url}/` };
    const [open, known] = [readAt(url), readAt(url, { credentials: secret })];
    const withdrawn = changedLake('catalog-opened-otherwise', known, open);
    const engine = await openReader();
    await expect(engine.runAll(withdrawn.after)).rejects.toThrow('database does not exist');
    const given = changedLake('catalog-opened-otherwise', open, known);
    const next = await openReader();
    await next.runAll(given.after);
    expect(await hasRows(next, 'ducklake')).toBe(true);
  });
});
