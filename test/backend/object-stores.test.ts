import { assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serviceEndpoint, services, storeAt } from '../../src/engine/object-stores.js';
import { storeHosts } from '../../src/engine/object-store-hosts.js';

type Style = 'path' | 'vhost';

/** A host as it is in use, with what it says: the service, the region, the style. */
type Example = readonly [host: string, service: string, region?: string | undefined, style?: Style];

// As the services' own pages write them: none is made from the table.
const examples: readonly Example[] = [
  ['s3.amazonaws.com', 'aws'],
  ['s3.eu-west-1.amazonaws.com', 'aws', 'eu-west-1'],
  ['s3.us-gov-west-1.amazonaws.com', 'aws', 'us-gov-west-1'],
  ['s3.us-isob-east-1.amazonaws.com', 'aws', 'us-isob-east-1'],
  ['s3-us-west-2.amazonaws.com', 'aws', 'us-west-2'],
  ['s3.dualstack.ap-southeast-2.amazonaws.com', 'aws', 'ap-southeast-2'],
  ['s3-fips.us-east-1.amazonaws.com', 'aws', 'us-east-1'],
  ['s3-fips.dualstack.us-east-2.amazonaws.com', 'aws', 'us-east-2'],
  ['s3-accelerate.amazonaws.com', 'aws', undefined, 'vhost'],
  ['s3-accelerate.dualstack.amazonaws.com', 'aws', undefined, 'vhost'],
  ['s3.cn-north-1.amazonaws.com.cn', 'aws', 'cn-north-1'],
  ['s3.dualstack.cn-northwest-1.amazonaws.com.cn', 'aws', 'cn-northwest-1'],
  ['s3.eusc-de-east-1.amazonaws.eu', 'aws', 'eusc-de-east-1'],
  ['vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com', 'aws', 'us-east-1'],
  ['my.dotted.bucket.s3.eu-central-1.amazonaws.com', 'aws', 'eu-central-1'],
  ['storage.googleapis.com', 'google', 'auto', 'path'],
  ['my-bucket.storage.googleapis.com', 'google', 'auto', 'path'],
  ['023e105f4ecef8ad9ca31a8372d0c353.r2.cloudflarestorage.com', 'r2', 'auto', 'path'],
  ['023e105f4ecef8ad9ca31a8372d0c353.eu.r2.cloudflarestorage.com', 'r2', 'auto', 'path'],
  ['023e105f4ecef8ad9ca31a8372d0c353.fedramp.r2.cloudflarestorage.com', 'r2', 'auto', 'path'],
  ['fsn1.your-objectstorage.com', 'hetzner', 'fsn1'],
  ['nbg1.your-objectstorage.com', 'hetzner', 'nbg1'],
  ['my-bucket.hel1.your-objectstorage.com', 'hetzner', 'hel1'],
  ['t3.storage.dev', 'tigris', 'auto', 'vhost'],
  ['fly.storage.tigris.dev', 'tigris', 'auto', 'vhost'],
  ['s3.us-west-004.backblazeb2.com', 'backblaze', 'us-west-004'],
  ['bucketname.s3.us-east-005.backblazeb2.com', 'backblaze', 'us-east-005'],
  ['s3.wasabisys.com', 'wasabi', 'us-east-1'],
  ['s3.eu-central-2.wasabisys.com', 'wasabi', 'eu-central-2'],
  ['nyc3.digitaloceanspaces.com', 'digitalocean', 'nyc3'],
  ['my-space.ams3.digitaloceanspaces.com', 'digitalocean', 'ams3'],
  ['s3.fr-par.scw.cloud', 'scaleway', 'fr-par'],
  ['my-bucket.s3.nl-ams.scw.cloud', 'scaleway', 'nl-ams'],
  ['s3.gra.io.cloud.ovh.net', 'ovh', 'gra'],
  ['s3.eu-west-par.io.cloud.ovh.net', 'ovh', 'eu-west-par'],
  ['s3.bhs.perf.cloud.ovh.net', 'ovh', 'bhs'],
  ['s3.sbg.cloud.ovh.net', 'ovh', 'sbg'],
  ['s3.us-east-va.io.cloud.ovh.us', 'ovh', 'us-east-va'],
  ['abcdefghijklmnop.storage.supabase.co/storage/v1/s3', 'supabase', undefined, 'path'],
  ['abcdefghijklmnop.supabase.co/storage/v1/s3', 'supabase', undefined, 'path'],
  ['s3.oss-cn-hangzhou.aliyuncs.com', 'aliyun', 'cn-hangzhou', 'vhost'],
  ['oss-eu-central-1.aliyuncs.com', 'aliyun', 'eu-central-1', 'vhost'],
  ['oss-cn-hongkong-internal.aliyuncs.com', 'aliyun', 'cn-hongkong', 'vhost'],
  ['s3.oss-us-west-1-internal.aliyuncs.com', 'aliyun', 'us-west-1', 'vhost'],
  ['cn-shanghai.oss.aliyuncs.com', 'aliyun', 'cn-shanghai', 'vhost'],
  ['us-southeast-1.linodeobjects.com', 'linode', 'us-southeast-1'],
  ['us-iad-10.linodeobjects.com', 'linode', 'us-iad-10'],
  ['ewr1.vultrobjects.com', 'vultr', 'ewr1'],
  ['sos-ch-gva-2.exo.io', 'exoscale', 'ch-gva-2'],
  ['solid.sos-de-fra-1.exo.io', 'exoscale', 'de-fra-1'],
  ['s3.us-south.cloud-object-storage.appdomain.cloud', 'ibm', 'us-south'],
  ['s3.private.eu-de.cloud-object-storage.appdomain.cloud', 'ibm', 'eu-de'],
  ['s3.direct.ams03.cloud-object-storage.appdomain.cloud', 'ibm', 'ams03'],
  ['s3.eu.cloud-object-storage.appdomain.cloud', 'ibm', 'eu'],
  ['ns.compat.objectstorage.us-phoenix-1.oraclecloud.com', 'oracle', 'us-phoenix-1', 'path'],
  ['ns.compat.objectstorage.eu-zurich-1.oci.customer-oci.com', 'oracle', 'eu-zurich-1', 'path'],
  ['vhcompat.objectstorage.eu-zurich-1.oci.customer-oci.com', 'oracle', 'eu-zurich-1', 'vhost'],
  ['s3.us-west-1.idrivee2.com', 'idrive', 'us-west-1'],
  ['gateway.storjshare.io', 'storj'],
  ['cos.ap-guangzhou.myqcloud.com', 'tencent', 'ap-guangzhou', 'vhost'],
  ['examplebucket-1250000000.cos.eu-frankfurt.myqcloud.com', 'tencent', 'eu-frankfurt', 'vhost'],
  ['us-east.object.fastlystorage.app', 'fastly', 'us-east', 'path'],
  ['eu-south-1.object.fastlystorage.app', 'fastly', 'eu-south-1', 'path'],
  ['s3.eu-central-3.ionoscloud.com', 'ionos', 'eu-central-3'],
  ['s-ed1.cloud.gcore.lu', 'gcore', 's-ed1'],
  ['s3.us-east-005.dream.io', 'dreamhost', 'us-east-005'],
  ['s3.bj.bcebos.com', 'baidu', 'bj'],
];

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
