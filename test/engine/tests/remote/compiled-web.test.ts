import { describe, expect, it } from 'vitest';
import { emit } from '../../../../src/index.js';
import { runCommandLine } from '../../support/command-line.js';
import { codesIn } from '../../support/compile-lakes.js';
import { otherVersion } from '../../support/diff/other-version.js';
import { trusting } from '../../support/door/trust.js';
import { compiled } from '../../support/emitted.js';
import { compiledLake, proveRead } from '../../support/published/configured.js';
import {
  publishedSite,
  waysToPublish,
  type WayToPublish,
} from '../../support/published/publish.js';
import { sumIn, whole } from '../../support/published/readers.js';
import { openTestSite, type Site, type SiteOptions } from '../../support/published/site.js';

/** Three lines of configuration. */
const threeLines = ({ url }: Pick<Site, 'url'>) => `[lakes.lake.catalog]
type = "duckdb"
uri = "${url}/lake.ducklake"`;

const bearer = 'secret-token';

/** What was said of who asks, each once. */
const said = ({ visits }: Site) => [...new Set(visits.map(({ headers }) => headers.authorization))];

const catalogAt = ({ url }: Site, others = {}) => ({
  catalog: { type: 'duckdb', uri: `${url}/lake.ducklake`, ...others },
});

describe('remote: a public lake in three lines', () => {
  it.each(Object.keys(waysToPublish) as WayToPublish[])('%s', async (way) => {
    const result = compiledLake(threeLines(await publishedSite({ way })));
    expect(codesIn(result)).toEqual(['implied-read-only']);
    await proveRead(result);
  });

  it('of another format: ATTACH refuses it', async () => {
    const site = await publishedSite({ madeBy: otherVersion });
    await expect(proveRead(compiledLake(threeLines(site)))).rejects.toThrow(/migrat/);
  });

  it.each<[string, SiteOptions, readonly string[]]>([
    ['by a server that sends no parts', { ranges: false }, ['implied-read-only']],
    ['over plain http', { tls: false }, ['implied-read-only', 'unencrypted-url']],
  ])('%s', async (_, options, codes) => {
    const result = compiledLake(threeLines(await publishedSite({}, options)));
    expect(codesIn(result)).toEqual(codes);
    await proveRead(result);
  });

  it('by a server that sends all requests on to another', async () => {
    const { url } = await publishedSite();
    await proveRead(compiledLake(threeLines(await openTestSite({ movedTo: url }))));
  });
});

describe('remote: a lake that asks who reads it', () => {
  it.each<[string, SiteOptions, object, Readonly<Record<string, string>>]>([
    ['a bearer token', { bearer }, { bearer_token: '${TOKEN}' }, { TOKEN: bearer }],
    [
      'a header',
      { header: ['x-api-key', 'secret-key'] },
      { headers: { 'X-Api-Key': '${KEY}' } },
      { KEY: 'secret-key' },
    ],
  ])('%s, for the catalog and for the data', async (_, options, given, env) => {
    const site = await publishedSite({}, options);
    const scope = `${site.url}/`;
    const credentials = { type: 'http', ...given, scope };
    await proveRead(compiledLake(catalogAt(site, { credentials }), env));
    const storage = { type: 'https', ...given, data_path: `${site.url}/data` };
    await proveRead(compiledLake({ ...catalogAt(site), storage }, env));
    const { status } = site.visits.find(({ url }) => url.endsWith('.wal')) ?? {};
    expect(status).toBe(404);
  });

  it('the token goes to the catalog alone unless a scope says more', async () => {
    const data = await openTestSite();
    const { folder } = data;
    const site = await publishedSite({ data: `${data.url}/data/` }, { bearer, folder });
    const credentials = { type: 'http', bearer_token: '${TOKEN}' };
    await proveRead(compiledLake(catalogAt(site, { credentials }), { TOKEN: bearer }));
    expect([said(site), said(data)]).toEqual([[`Bearer ${bearer}`], [undefined]]);
  });

  it('data on another host that asks for a token too: a list of scopes', async () => {
    const data = await openTestSite({ bearer });
    const { folder } = data;
    const site = await publishedSite({ data: `${data.url}/data/` }, { bearer, folder });
    const scope = [`${site.url}/lake.ducklake`, `${data.url}/data/`];
    const credentials = { type: 'http', bearer_token: '${TOKEN}', scope };
    await proveRead(compiledLake(catalogAt(site, { credentials }), { TOKEN: bearer }));
    expect([said(site), said(data)]).toEqual([[`Bearer ${bearer}`], [`Bearer ${bearer}`]]);
  });

  it('the token from the environment of the command line', async () => {
    const site = await publishedSite({}, { header: ['x-api-key', "secret 'key'"] });
    const headers = { 'X-Api-Key': '${KEY}' };
    const credentials = { type: 'http', headers, scope: `${site.url}/` };
    const env = { KEY: "secret 'key'" };
    const { plan } = compiled(compiledLake(catalogAt(site, { credentials }), env));
    const emitted = emit(plan, { credentials: 'getenv' });
    if (!emitted.ok) throw new Error('not emitted');
    const script = [...trusting(), ...emitted.statements.map(({ sql }) => sql)].join(';\n');
    const { stdout } = await runCommandLine(`${script};`, sumIn('ducklake'), { env });
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual(whole);
  });

  it('without the token, or with another: no secret in what is said', async () => {
    const site = await publishedSite({}, { bearer });
    const credentials = { type: 'http', bearer_token: '${TOKEN}', scope: `${site.url}/` };
    for (const lake of [catalogAt(site), catalogAt(site, { credentials })]) {
      const failed = await proveRead(compiledLake(lake, { TOKEN: 'wrong-secret' })).then(
        () => 'none',
        String,
      );
      expect(failed).toContain('database does not exist');
      expect(failed).not.toMatch(/secret/);
    }
  });
});
