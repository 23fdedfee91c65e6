import { assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serviceEndpoint, services, storeAt } from '../../src/engine/object-stores.js';
import { storeHosts } from '../../src/engine/object-store-hosts.js';
import { examples } from './store-examples.js';

describe('a host says which store it is', () => {
  test.each(examples.map((one) => ({ one })))('$one.0', ({ one: [host, name, region, style] }) => {
    for (const endpoint of [host, host.toUpperCase(), host.replace(/(?=\/|$)/, ':443')]) {
      const store = storeAt(endpoint);
      expect({ name: store?.name, region: store?.region, style: store?.style }).toEqual({
        name,
        region,
        style,
      });
    }
  });

  test('there is an example of each row', () => {
    for (const [name, domain] of storeHosts) {
      const shown = examples.filter(([host, service]) => host.includes(domain) && service === name);
      expect(shown, `${name} at ${domain}`).not.toEqual([]);
    }
  });

  test.each([
    '',
    '.',
    'amazonaws.com',
    'notamazonaws.com',
    's3.notamazonaws.com',
    'notstorage.googleapis.com',
    's3.amazonaws.com.example.org',
    's3.nowhere.amazonaws.com',
    's3-website-us-east-1.amazonaws.com',
    's3-control.us-east-1.amazonaws.com',
    'sts.eu-west-1.amazonaws.com',
    's3.cn-north-1.amazonaws.com',
    's3.eu-west-1.amazonaws.com.cn',
    'r2.cloudflarestorage.com',
    'your-objectstorage.com',
    'nyc3.cdn.digitaloceanspaces.com',
    'cos.accelerate.myqcloud.com',
    'oss-accelerate.aliyuncs.com',
    'ecs.cn-hangzhou.aliyuncs.com',
    's3.us-east-va.io.cloud.ovh.net',
    'minio.example.org:9000',
    '127.0.0.1:9000',
    '[::1]:9000',
    'localhost',
    'example.org/s3.eu-west-1.amazonaws.com',
  ])('%j is none that is known', (endpoint) => {
    expect(storeAt(endpoint)).toBeUndefined();
  });

  test('nothing is made of the beginning of a host that is too long', () => {
    const host = `${'a.'.repeat(112)}xs3.eu-west-1.amazonaws.com`;
    const known = host.replace('x', 'b.');
    expect(known).toHaveLength(252);
    expect(storeAt(known)).toMatchObject({ name: 'aws' });
    expect(storeAt(`ab${known}.example.org`)).toBeUndefined();
  });

  test('a host that is another name of a region says no region', () => {
    // `nl-1` is Wasabi's other name of `eu-central-1`, which its own page says.
    expect(storeAt('s3.nl-1.wasabisys.com')).toBeUndefined();
    expect(storeAt('s3.or-1.idrivee2.com')).toBeUndefined();
  });

  test('only what is known to be refused is said to be', () => {
    expect(storeAt('s3.fr-par.scw.cloud')).toMatchObject({ strict: true });
    expect(storeAt('nyc3.digitaloceanspaces.com')).not.toHaveProperty('strict');
    expect(storeAt('s3.amazonaws.com')).not.toHaveProperty('strict');
    expect(storeAt('oss-cn-beijing.aliyuncs.com')).toMatchObject({ style: 'vhost', only: true });
    expect(storeAt('cos.ap-tokyo.myqcloud.com')).not.toHaveProperty('only');
  });
});

/** Regions in which the services are, from their own pages. */
const regions: Readonly<Record<string, readonly string[]>> = {
  aws: [
    'us-east-1',
    'eu-central-2',
    'us-gov-east-1',
    'ap-southeast-7',
    'cn-north-1',
    'eusc-de-east-1',
  ],
  google: ['auto'],
  hetzner: ['fsn1', 'nbg1', 'hel1'],
  tigris: ['auto'],
  backblaze: ['us-west-004', 'eu-central-003'],
  wasabi: ['us-east-1', 'ap-northeast-2'],
  digitalocean: ['nyc3', 'sgp1'],
  scaleway: ['fr-par', 'nl-ams', 'pl-waw'],
  ovh: ['gra', 'de', 'ca-east-tor', 'ap-southeast-syd', 'us-west-or'],
  aliyun: ['cn-hangzhou', 'ap-southeast-1', 'cn-beijing-finance-1'],
  linode: ['us-ord-1', 'us-iad-10'],
  vultr: ['ewr1', 'del1'],
  exoscale: ['ch-dk-2', 'at-vie-1'],
  ibm: ['us-south', 'jp-osa', 'ams03'],
  idrive: ['us-west-1', 'eu-west-3'],
  storj: [],
  tencent: ['ap-guangzhou', 'na-siliconvalley'],
  fastly: ['us-east', 'eu-central', 'uk-east-1'],
  ionos: ['eu-central-3', 'eu-south-2'],
  gcore: ['s-ed1', 's-darz'],
  dreamhost: ['us-east-005'],
  baidu: ['bj', 'gz', 'su'],
};

describe('a service and a region say where it is', () => {
  test('these are the services, and no others', () => {
    expect([...services].sort()).toEqual(Object.keys(regions).sort());
  });

  test.each(
    Object.entries(regions).flatMap(([name, all]) =>
      (all.length === 0 ? [undefined] : all).map((region) => [name, region] as const),
    ),
  )('%s in %s is found, and recognised again', (name, region) => {
    const found = serviceEndpoint(name, region);
    expect(found?.region).toBe(region);
    const store = storeAt(found?.endpoint ?? '');
    expect(store).toMatchObject({ name, ...(region === undefined ? {} : { region }) });
    expect(store?.style).toBe(found?.style);
  });

  test('the hosts are those of the services', () => {
    const endpointOf = (name: string, region?: string) => serviceEndpoint(name, region)?.endpoint;
    expect(endpointOf('hetzner', 'fsn1')).toBe('fsn1.your-objectstorage.com');
    expect(endpointOf('aws', 'cn-north-1')).toBe('s3.cn-north-1.amazonaws.com.cn');
    expect(endpointOf('ovh', 'gra')).toBe('s3.gra.io.cloud.ovh.net');
    expect(endpointOf('ovh', 'us-east-va')).toBe('s3.us-east-va.io.cloud.ovh.us');
    expect(endpointOf('aliyun', 'cn-beijing')).toBe('s3.oss-cn-beijing.aliyuncs.com');
    expect(endpointOf('tigris')).toBe('t3.storage.dev');
  });

  test('what it lacks, and how it looks, is said', () => {
    const form = 's3.<region>.scw.cloud';
    expect(serviceEndpoint('scaleway', undefined)).toEqual({ form });
    expect(serviceEndpoint('scaleway', 'paris')).toEqual({ form });
    expect(serviceEndpoint('supabase', 'eu-west-1')).toEqual({
      form: '<account>.storage.supabase.co/storage/v1/s3',
    });
    expect(serviceEndpoint('wasabi', undefined)).toEqual({ form: 's3.<region>.wasabisys.com' });
    expect(serviceEndpoint('minio', 'eu-west-1')).toBeUndefined();
  });
});

describe('no text reaches a host that is not a region', () => {
  const names = constantFrom(...new Set(storeHosts.map(([name]) => name)));
  const region = oneof(
    string(),
    constantFrom('fsn1', 'us-east-1', 'fr-par', 'us-south').chain((one) =>
      tuple(string({ maxLength: 3 }), string({ maxLength: 3 })).map(
        ([before, after]) => `${before}${one}${after}`,
      ),
    ),
  );

  test('what stands in an endpoint is made of letters, digits and hyphens', () => {
    assert(
      property(names, region, (name, given) => {
        const endpoint = serviceEndpoint(name, given)?.endpoint;
        if (endpoint === undefined) return;
        expect(endpoint).toMatch(/^[a-z0-9.-]+$/);
        expect(storeAt(endpoint)?.name).toBe(name);
      }),
    );
  });

  test('any text is looked up, in time that does not grow with it', () => {
    assert(property(string({ unit: 'binary' }), (text) => void storeAt(text)));
    for (const text of ['s3.', '-', 'a.', '.amazonaws.com', '/']) {
      expect(storeAt(text.repeat(300_000))).toBeUndefined();
    }
  });
});
