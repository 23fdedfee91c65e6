import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { otherVersion } from '../../support/diff/other-version.js';
import { otherAuthority } from '../../support/door/certificate.js';
import { trusting } from '../../support/door/trust.js';
import {
  publishedSite,
  waysToPublish,
  type WayToPublish,
} from '../../support/published/publish.js';
import { asked, attachThere, refusal, sumIn, whole } from '../../support/published/readers.js';
import { openTestSite, type SiteOptions } from '../../support/published/site.js';

const ways = Object.keys(waysToPublish) as WayToPublish[];
const catalog = ({ url }: { readonly url: string }) => `duckdb:${url}/lake.ducklake`;
const read = (site: { readonly url: string }) => [attachThere(catalog(site)), sumIn('lake')];

describe('remote: a published lake', () => {
  it.each(ways)('%s: others read it, run twice', async (way) => {
    const site = await publishedSite({ way });
    site.visits.splice(0);
    expect(await asked([...read(site), ...read(site)])).toEqual(whole);
    const paths = new Set(site.visits.map(({ url }) => url.replace(/[^/]*(?=\.parquet$)/, '*')));
    const file = way === 'files added' ? '/data/*.parquet' : '/data/main/numbers/*.parquet';
    expect([...paths]).toEqual(['/lake.ducklake', '/lake.ducklake.wal', file]);
    expect(site.visits.every(({ secure }) => secure)).toBe(true);
  });

  it.each(ways)('%s: of another format it is not read', async (way) => {
    const site = await publishedSite({ madeBy: otherVersion, way });
    const said = isAtLeast('1.5.0') ? /catalog version mismatch/i : /version number/;
    expect(await refusal(read(site))).toMatch(said);
    const migrating = attachThere(catalog(site), 'READ_ONLY, AUTOMATIC_MIGRATION true');
    expect(await refusal([migrating])).not.toBe('none');
  });

  it('CREATE TABLE AS cannot write where it will be published', async () => {
    const { url, folder } = await openTestSite();
    const local = attachThere(`${folder}/lake.ducklake`, `DATA_PATH '${url}/data/'`);
    expect(await refusal([local, 'CREATE TABLE lake.t AS SELECT 1'])).toMatch(/HTTP/);
  });

  it.each<[string, SiteOptions]>([
    ['over plain http', { tls: false }],
    ['by a server that sends no parts', { ranges: false }],
  ])('%s', async (_, options) => {
    const site = await publishedSite({}, options);
    expect(await asked(read(site))).toEqual(whole);
    const partial = site.visits.some(({ status }) => status === 206);
    expect(partial).toBe(options.ranges ?? true);
  });

  it('by a server that sends all requests on to another', async () => {
    const site = await publishedSite();
    const front = await openTestSite({ movedTo: site.url });
    expect(await asked(read(front))).toEqual(whole);
    expect(front.visits.every(({ status }) => status === 302)).toBe(true);
    expect(front.visits.length).toBeGreaterThan(0);
  });

  it('with the certificate of another authority: nothing is asked', async () => {
    const site = await publishedSite();
    site.visits.splice(0);
    const said = await refusal([...trusting(otherAuthority), ...read(site)]);
    expect(said).toContain('database does not exist');
    expect(site.visits).toEqual([]);
  });

  it('by a server without a file, or without rights: the same is said', async () => {
    const { url } = await openTestSite();
    expect(await refusal(read({ url }))).toContain('database does not exist');
    const closed = await publishedSite({}, { bearer: 'secret-token' });
    expect(await refusal(read(closed))).toContain('database does not exist');
    expect(closed.visits.at(-1)?.status).toBe(401);
  });
});
