import { describe, expect, test } from 'vitest';
import { serviceEndpoint, services } from '../../src/engine/object-stores.js';
import { compile } from '../../src/index.js';
import { findingsIn } from '../support/findings.js';
import { at, findings, keys, lakes } from './store-lake.js';

function planOf(storage: object) {
  const result = compile({ lakes: lakes({ ...keys, ...storage }) });
  if (!result.ok) expect.fail(result.diagnostics.map(({ code }) => code).join());
  return result.plan;
}

/** A region of each service that has several. */
const regions: Readonly<Record<string, string>> = {
  aws: 'eu-central-1',
  hetzner: 'nbg1',
  backblaze: 'us-west-004',
  wasabi: 'eu-central-2',
  digitalocean: 'nyc3',
  scaleway: 'fr-par',
  ovh: 'gra',
  aliyun: 'cn-hangzhou',
  linode: 'us-ord-1',
  vultr: 'ewr1',
  exoscale: 'ch-gva-2',
  ibm: 'us-south',
  idrive: 'us-west-1',
  tencent: 'ap-guangzhou',
  fastly: 'us-east',
  ionos: 'eu-central-3',
  gcore: 's-ed1',
  dreamhost: 'us-east-005',
  baidu: 'bj',
};

describe.each(services)('%s', (service) => {
  const region = regions[service];
  const said = region === undefined ? { service } : { service, region };
  const { endpoint = '', only, style } = serviceEndpoint(service, region) ?? {};

  test('its name makes the plan that its endpoint makes', () => {
    const byName = planOf(said);
    expect(byName).toEqual(planOf({ ...said, service: undefined, endpoint }));
    expect(byName).toEqual(planOf({ ...said, endpoint: `https://${endpoint}/` }));
    expect(JSON.stringify(byName)).not.toContain('"service"');
  });

  test('its host says what its name says', () => {
    expect(planOf({ endpoint })).toEqual(planOf({ endpoint, region }));
  });

  test('the style that it does not take is reported, and no other', () => {
    const reported = ['path', 'vhost'].filter((url_style) =>
      findings({ ...said, url_style }).includes(`unsupported-url-style at ${at}/url_style`),
    );
    expect(reported).toEqual(only === true ? [style === 'path' ? 'vhost' : 'path'] : []);
  });
});

describe('beside a service', () => {
  test.each([
    [{ service: 'scaleway' }, `incomplete-service at ${at}/service`],
    [{ service: 'scaleway', region: 'fr' }, `incomplete-service at ${at}/region`],
    [{ service: 'r2', region: 'auto' }, `incomplete-service at ${at}/service`],
    [{ service: 'minio' }, `unknown-service at ${at}/service`],
    [{ service: '' }, `unknown-service at ${at}/service`],
    [{ service: 'hetzner', endpoint: 's3.fr-par.scw.cloud' }, `conflicting-keys at ${at}/service`],
    [{ service: 'scaleway', region: '${UNSET}' }, `unset-variable at ${at}/region`],
    [{ service: '${UNSET}' }, `unset-variable at ${at}/service`],
    [{ service: 'hetzner', endpoint: 'a b' }, `invalid-endpoint at ${at}/endpoint`],
  ])('%j', (storage, expected) => {
    expect(findings(storage)).toEqual([expected]);
  });

  test('a secret of the chain gets the region that is the only one', () => {
    const secret_parameters = { provider: 'credential_chain' };
    expect(planOf({ service: 'tigris', secret_parameters }).nodes).toContainEqual(
      expect.objectContaining({
        parameters: expect.objectContaining({ region: 'auto' }) as object,
      }),
    );
  });

  test('another region than the one in the host is reported, where the store refuses it', () => {
    const region = 'eu-west-1';
    expect(findings({ endpoint: 's3.fr-par.scw.cloud', region })).toEqual([
      `conflicting-regions at ${at}/region`,
    ]);
    expect(findings({ endpoint: 's3.eu-west-2.amazonaws.com', region })).toEqual([
      `conflicting-regions at ${at}/region`,
    ]);
    expect(findings({ endpoint: 'nyc3.digitaloceanspaces.com', region })).toEqual([]);
    expect(findings({ endpoint: 't3.storage.dev', region })).toEqual([]);
  });

  test('DuckDB has no parameter of that name', () => {
    expect(findings({ secret_parameters: { service: 'hetzner' }, region: 'eu-west-1' })).toEqual([
      `unknown-secret-parameter at ${at}/secret_parameters/service`,
    ]);
  });

  test('of AWS no region is assumed, whatever its host', () => {
    for (const endpoint of ['s3.amazonaws.com:443', 's3-accelerate.amazonaws.com']) {
      expect(findings({ endpoint })).toEqual([`missing-region at ${at}`]);
      expect(JSON.stringify(planOf({ endpoint }))).not.toContain('region');
    }
  });

  test('any of its endpoints may stand, and says what its name would', () => {
    const storage = {
      service: 'ibm',
      endpoint: 's3.private.eu-de.cloud-object-storage.appdomain.cloud',
    };
    expect(findings(storage)).toEqual([]);
    expect(planOf(storage)).toEqual(planOf({ endpoint: storage.endpoint }));
  });

  test('a known host with a port needs no style', () => {
    for (const endpoint of ['nyc3.digitaloceanspaces.com:443', 's3.eu-west-1.amazonaws.com:443'])
      expect(findings({ endpoint })).toEqual([]);
    expect(findings({ endpoint: 'minio.example.org:443' })).toEqual([
      `missing-url-style at ${at}/endpoint`,
    ]);
  });

  test('a variable may name it', () => {
    const options = { env: { WHERE: 'hetzner' } };
    expect(findings({ service: '${WHERE}', region: 'fsn1' }, options)).toEqual([]);
    expect(findings({ service: '${WHERE:-minio}', region: 'fsn1' })).toEqual([
      `unknown-service at ${at}/service`,
    ]);
  });

  test('a region with anything else in it reaches no host', () => {
    for (const region of [
      'fsn1.example.com/',
      'fsn1@example.com',
      'fsn1:80',
      'FSN1',
      ' fsn1',
      'fsn1\n',
    ])
      expect(findings({ service: 'hetzner', region })).toEqual([
        `incomplete-service at ${at}/region`,
      ]);
  });

  test('a secret that must exist takes none', () => {
    expect(findingsIn(lakes({ secret_name: 'store', service: 'hetzner' }))).toEqual([
      `unused-key at ${at}/service`,
    ]);
  });
});
