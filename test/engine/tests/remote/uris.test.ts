import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { failureOf } from '../../support/numbers.js';
import { lakeInBucket } from '../../support/published/in-bucket.js';
import { publishedSite } from '../../support/published/publish.js';
import {
  asked,
  attachThere,
  openReader,
  refusal,
  sumIn,
  whole,
} from '../../support/published/readers.js';
import { storeSecret } from '../../support/store-table.js';

const isNew = isAtLeast('1.5.0');

/** The end of a URI, the file that is meant, and what is asked for where it is not the end itself. */
const ends: readonly (readonly [end: string, file: string, url?: string])[] = [
  ['a b', 'a b', 'a%20b'],
  ['a%20b', 'a b'],
  ['ä', 'ä', '%C3%A4'],
  ['a+b', 'a+b'],
  ['a*b', 'a*b'],
  ['a[1]', 'a[1]'],
  ['a{b}', 'a{b}'],
  ['a?x=y', 'a'],
  ['a?sig=b%2Fc%3D&d', 'a'],
];

describe('remote: the URI of a catalog', () => {
  it('characters that mean something elsewhere are a part of the name', async () => {
    const site = await publishedSite();
    const engine = await openReader();
    for (const [end, file, url = end] of ends) {
      copyFileSync(join(site.folder, 'lake.ducklake'), join(site.folder, file));
      site.visits.splice(0);
      await engine.run(attachThere(`duckdb:${site.url}/${end}`));
      expect(await engine.run(sumIn('lake')), end).toEqual(whole);
      expect(site.visits[0]?.url).toBe(`/${url}`);
      const [path = '', query] = url.split('?');
      const log = query === undefined ? `${path}.wal` : `${path}.wal?${query}`;
      expect(site.visits.map((visit) => visit.url)).toContain(`/${log}`);
      await engine.run('DETACH lake');
    }
  });

  it('a number sign: 1.5.5 asks for another file', async () => {
    const site = await publishedSite();
    const engine = await openReader();
    site.visits.splice(0);
    await failureOf(engine, attachThere(`duckdb:${site.url}/lake.ducklake#v2`));
    expect(site.visits[0]?.url).toBe(isNew ? '/lake.ducklake' : '/lake.ducklake#v2');
  });

  it('a user and a password: 1.5.5 sends them, 1.4.4 asks for nothing', async () => {
    const site = await publishedSite();
    const engine = await openReader();
    site.visits.splice(0);
    const uri = `duckdb:${site.url.replace('://', '://user:pass@')}/lake.ducklake`;
    const failure = await failureOf(engine, attachThere(uri));
    const basic = `Basic ${Buffer.from('user:pass').toString('base64')}`;
    expect(site.visits[0]?.headers.authorization).toBe(isNew ? basic : undefined);
    expect(failure === undefined).toBe(isNew);
  });

  it.each(['HTTPS', 'Https'])('%s:// is taken for a file', async (scheme) => {
    const site = await publishedSite();
    site.visits.splice(0);
    const uri = `duckdb:${site.url.replace('https', scheme)}/lake.ducklake`;
    expect(await refusal([attachThere(uri)])).toContain('database does not exist');
    expect(site.visits).toEqual([]);
  });

  it('sqlite over https: 1.5.5 reads it', async () => {
    const { url } = await publishedSite({ type: 'sqlite' });
    const read = [attachThere(`sqlite:${url}/lake.ducklake`), sumIn('lake')];
    if (isNew) expect(await asked([...read, ...read])).toEqual(whole);
    else expect(await refusal(read)).toContain('unable to open database file');
  });

  it('sqlite in a bucket: 1.5.5 reads it', async () => {
    const { bucket, catalog } = await lakeInBucket({ format: 'sqlite' });
    const own = storeSecret('reader', { scope: `s3://${bucket}/` });
    const read = [attachThere(`sqlite:${catalog}`), sumIn('lake')];
    if (isNew) expect(await asked([own, ...read, ...read])).toEqual(whole);
    else expect(await refusal([own, ...read])).toContain('unable to open database file');
  });
});
