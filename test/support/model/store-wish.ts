import * as fc from 'fast-check';
import { leftOut, literally, spelled, spelling } from '../configured.js';
import { hostileText } from '../hostile.js';
import { location, type Addressing } from './location.js';
import { credential, optionalCredential, sentCredential } from './parameters.js';
import { scopeWish } from './scope.js';
import { dedicated, nameWish, someExtras } from './secret.js';
import { storeParameters } from './store-parameters.js';

const modes = [
  'reference',
  'keys',
  'keys',
  'chain',
  'chain with keys',
  'anonymous',
  'environment',
] as const;

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** Hosts of stores that are known, with the region that is signed for there and the only or usual style, if there is one. */
export const knownHosts: Readonly<
  Record<string, { readonly region?: string; readonly style?: string }>
> = {
  's3.eu-west-1.amazonaws.com': { region: 'eu-west-1' },
  's3.dualstack.us-gov-west-1.amazonaws.com': { region: 'us-gov-west-1' },
  's3.cn-north-1.amazonaws.com.cn': { region: 'cn-north-1' },
  's3.amazonaws.com': {},
  'abc.r2.cloudflarestorage.com': { region: 'auto', style: 'path' },
  'fsn1.your-objectstorage.com': { region: 'fsn1' },
  'S3.nl-ams.scw.cloud': { region: 'nl-ams' },
  'oss-cn-hangzhou.aliyuncs.com': { region: 'cn-hangzhou', style: 'vhost' },
  'us-east.object.fastlystorage.app': { region: 'us-east', style: 'path' },
  't3.storage.dev': { region: 'auto', style: 'vhost' },
};

const notInHost = /[\s/\\?#@:[\]]/gu;

const endpoint = fc.record({
  scheme: fc.constantFrom('', '', 'http://', 'HTTPS://', 'https://'),
  host: fc.oneof(
    fc
      .tuple(hostileText(notInHost), fc.constantFrom('', '.example.com'))
      .map(([host, domain]) => `${host.replaceAll(notInHost, '') || 'h'}${domain}`),
    fc.constantFrom(...Object.keys(knownHosts)),
  ),
  port: fc.constantFrom('', '', ':443', ':9000'),
  path: fc.constantFrom('', '', '/storage/v1/s3', '/a'),
  slashes: fc.nat(2),
  spell: spelling(),
  parameter: dedicated('endpoint'),
});

/** What may stand in the table of an object store, before it is made to fit together. */
export function storeWish(store: Addressing & { readonly hasBearer?: true }) {
  return fc.record({
    mode: fc.constantFrom(...modes, ...(store.hasBearer === true ? (['bearer'] as const) : [])),
    location: location(store),
    name: nameWish,
    keyId: dedicated('key_id', credential),
    secret: dedicated('secret', credential),
    token: maybe(dedicated('session_token', optionalCredential)),
    bearer: dedicated('bearer_token', sentCredential),
    provider: dedicated('provider', fc.constant(literally('credential_chain'))),
    region: maybe(dedicated('region')),
    endpoint: maybe(endpoint),
    urlStyle: maybe(dedicated('url_style', spelled(fc.constantFrom('path', 'vhost')))),
    useSsl: maybe(dedicated('use_ssl', spelled(fc.boolean()))),
    account: maybe(dedicated('account_id', spelled(fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/)))),
    signed: maybe(spelled(fc.constant(false))),
    unsigned: spelled(fc.constant(true)),
    assumeRole: maybe(dedicated('assume_role_arn')),
    extras: someExtras(storeParameters),
    scope: fc.tuple(fc.boolean(), scopeWish, dedicated('scope')),
    leftOut: fc.dictionary(fc.constantFrom('url_style', 'use_ssl', 'scope'), leftOut, {
      maxKeys: 3,
    }),
  });
}

export type StoreWish = ReturnType<typeof storeWish> extends fc.Arbitrary<infer W> ? W : never;
