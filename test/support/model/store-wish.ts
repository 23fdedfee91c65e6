import * as fc from 'fast-check';
import { literally, spelled, spelling } from '../configured.js';
import { hostileText } from '../hostile.js';
import { location, type Addressing } from './location.js';
import { credential } from './parameters.js';
import { scopeWish } from './scope.js';
import { dedicated, nameWish, someExtras } from './secret.js';
import { storeParameters } from './store-parameters.js';

const modes = ['reference', 'keys', 'keys', 'chain', 'chain with keys'] as const;

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const notInHost = /[\s/\\?#@:[\]]/gu;

const endpoint = fc.record({
  scheme: fc.constantFrom('', '', 'http://', 'HTTPS://', 'https://'),
  host: fc
    .tuple(hostileText(notInHost), fc.constantFrom('', ':443', ':9000'))
    .map(([host, port]) => `${host.replaceAll(notInHost, '') || 'h'}${port}`),
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
    token: maybe(dedicated('session_token', credential)),
    bearer: dedicated('bearer_token', credential),
    provider: dedicated('provider', fc.constant(literally('credential_chain'))),
    region: maybe(dedicated('region')),
    endpoint: maybe(endpoint),
    urlStyle: maybe(dedicated('url_style', spelled(fc.constantFrom('path', 'vhost')))),
    useSsl: maybe(dedicated('use_ssl', spelled(fc.boolean()))),
    account: maybe(dedicated('account_id', spelled(fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/)))),
    assumeRole: maybe(dedicated('assume_role_arn')),
    extras: someExtras(storeParameters),
    scope: maybe(fc.tuple(scopeWish, dedicated('scope'))),
  });
}

export type StoreWish = ReturnType<typeof storeWish> extends fc.Arbitrary<infer W> ? W : never;
