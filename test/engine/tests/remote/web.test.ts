import { describe, expect, it } from 'vitest';
import { publishedSite } from '../../support/published/publish.js';
import {
  asked,
  attachThere,
  openReader,
  refusal,
  sumIn,
  whole,
} from '../../support/published/readers.js';
import { openTestSite, type Site, type SiteOptions } from '../../support/published/site.js';
import { failureOf } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

const bearer = 'secret-token';
const token = (value = bearer) => `BEARER_TOKEN ${quote(value)}`;
const header = "EXTRA_HTTP_HEADERS MAP {'X-Api-Key': 'secret-key'}";

const catalog = ({ url }: Site) => `${url}/lake.ducklake`;
const read = (site: Site) => [attachThere(`duckdb:${catalog(site)}`), sumIn('lake')];

/** An http secret by hand. */
function secret(name: string, says: string, scopes: readonly string[] = []): string {
  const scope = scopes.length === 0 ? '' : `, SCOPE [${scopes.map(quote).join(', ')}]`;
  return `CREATE SECRET "${name}" (TYPE http, ${says}${scope})`;
}

/** What was said of who asks, of files that end so. */
const said = ({ visits }: Site, ending = '') => [
  ...new Set(
    visits.filter(({ url }) => url.endsWith(ending)).map(({ headers }) => headers.authorization),
  ),
];

describe('remote: http secrets', () => {
  it.each<[string, string, SiteOptions]>([
    ['a bearer token', token(), { bearer }],
    ['a header', header, { header: ['x-api-key', 'secret-key'] }],
  ])('%s, for all that the scope covers', async (_, says, options) => {
    const site = await publishedSite({}, options);
    const own = secret('reader', says, [`${site.url}/`]);
    expect(await asked([own, ...read(site), ...read(site)])).toEqual(whole);
    expect(new Set(site.visits.map(({ status }) => status))).toEqual(new Set([200, 206, 404]));
  });

  it('a scope that is the catalog’s file: its log is covered, the data are not', async () => {
    const site = await publishedSite();
    const own = secret('reader', token(), [catalog(site)]);
    expect(await asked([own, ...read(site)])).toEqual(whole);
    expect(said(site, '.ducklake')).toEqual([`Bearer ${bearer}`]);
    expect(said(site, '.wal')).toEqual([`Bearer ${bearer}`]);
    expect(said(site, '.parquet')).toEqual([undefined]);
  });

  it('a list of scopes, and the longest one wins', async () => {
    const site = await publishedSite();
    const all = secret('all', token('of-all'), [`${site.url}/`]);
    const own = secret('own', token('of-data'), ['https://elsewhere.test/', `${site.url}/data/`]);
    expect(await asked([all, own, ...read(site)])).toEqual(whole);
    expect(said(site, '.ducklake')).toEqual(['Bearer of-all']);
    expect(said(site, '.parquet')).toEqual(['Bearer of-data']);
  });

  it.each([
    ['a wrong token', (url: string) => secret('reader', token('wrong-secret'), [`${url}/`])],
    ['a scope elsewhere', () => secret('reader', token(), ['https://elsewhere.test/'])],
    [
      'a scope in other letters',
      (url: string) => secret('reader', token(), [`${url.replace('https', 'HTTPS')}/`]),
    ],
  ])('%s: it does not exist, and no secret is shown', async (_, secretFor) => {
    const site = await publishedSite({}, { bearer });
    const message = await refusal([secretFor(site.url), ...read(site)]);
    expect(message).toContain('in read-only mode: database does not exist');
    expect(message).not.toMatch(/secret/);
  });

  it.each([true, false])(
    'without a scope the token goes wherever a catalog says, TLS %s',
    async (tls) => {
      const data = await openTestSite({ tls });
      const site = await publishedSite({ data: `${data.url}/data/` });
      expect(await failureOfRead(site, secret('unscoped', token()))).toContain('404');
      expect(said(data)).toEqual([`Bearer ${bearer}`]);
      data.visits.splice(0);
      await failureOfRead(site, secret('scoped', token(), [`${site.url}/`]));
      expect(said(data)).toEqual([undefined]);
    },
  );

  it.each([
    ['a token', (text: string) => `BEARER_TOKEN ${quote(text)}`],
    ['a header', (text: string) => `EXTRA_HTTP_HEADERS MAP {'X-Own': ${quote(text)}}`],
  ])('a line break in %s is a header more', async (_, says) => {
    const site = await openTestSite({ tls: false });
    const own = secret('reader', says('a\r\nX-Other: from inside'), [`${site.url}/`]);
    await refusal([own, ...read(site)]);
    expect(site.visits[0]?.headers['x-other']).toBe('from inside');
  });

  it('a token ends at its first NUL', async () => {
    const site = await openTestSite({ tls: false });
    const own = secret('reader', "BEARER_TOKEN 'begin' || chr(0) || 'end'", [`${site.url}/`]);
    await refusal([own, ...read(site)]);
    expect(said(site)).toEqual(['Bearer begin']);
  });
});

async function failureOfRead(site: Site, own: string): Promise<string | undefined> {
  const engine = await openReader();
  await engine.runAll([own, attachThere(`duckdb:${catalog(site)}`)]);
  return failureOf(engine, sumIn('lake'));
}
