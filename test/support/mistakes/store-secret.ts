import type { SecretModel } from '../model/model.js';
import {
  hasKey,
  mistake,
  openingPaths,
  parametersOf,
  type Edit,
  type Lake,
  type Mistake,
  type Part,
  type Path,
} from './mistake.js';
import { placesOf, scopeMistakes } from './scope.js';
import { contradiction, isGiven, setter, without } from './parameters.js';

/** What may be wrong with the secret of a store that speaks S3. */
export function storeSecretMistakes(
  part: Part,
  secret: SecretModel,
  lake: Lake,
): readonly Mistake[] {
  const { has } = lake;
  const set = setter(part);
  const chain = secret.provider === 'credential_chain';
  // Not the empty one of a secret that signs nothing.
  const keys = typeof secret.parameters['key_id'] === 'object';
  const at = (key: string) => [...part.path, key];
  const given = (key: string) => Object.hasOwn(part.table, key);
  return [
    ...(chain
      ? [
          ...set('unsupported-secret-parameter', 'KMS_KEY_ID', 'a'),
          ...set('invalid-choice', 'refresh', 'always'),
          ...set('invalid-chain', 'Chain', 'env, sso'),
        ]
      : [
          ...set('unsupported-secret-parameter', 'Profile', 'a'),
          ...set('refresh-without-chain', 'refresh', 'auto'),
          ...(has('1.5.0') ? [] : set('unavailable-secret-parameter', 'verify_ssl', true)),
          ...set('wrong-type', 'requester_pays', 'yes'),
          ...(has('1.4.3')
            ? proxies.flatMap((url) => set('invalid-proxy', 'HTTP_Proxy', url))
            : []),
        ]),
    ...(keys ? [without(part, 'key_id'), without(part, 'secret')] : []),
    ...(Object.hasOwn(secret.parameters, 'account_id') ? [without(part, 'account_id')] : []),
    ...(given('account_id')
      ? [mistake('invalid-account-id', at('account_id'), [[at('account_id'), 'a.b']])]
      : []),
    ...(given('endpoint')
      ? ['https://h//path', 'h/a/../b', 'ftp://h', 'h h', 'h/a?b'].map((url) =>
          mistake('invalid-endpoint', at('endpoint'), [[at('endpoint'), url]]),
        )
      : []),
    ...bucketInEndpoint(part, placesOf(part, lake)[0] ?? '', openingPaths(lake)),
    ...contradiction(part, 'region', 'zzz'),
    ...sslContradiction(part),
    ...(secret.type === 's3' ? serviceMistakes(part) : []),
    ...scopeMistakes(part, secret, lake),
  ];
}

const proxies = ['http://u:p@h:1', 'u@h', 'https://h', 'socks5://h:1', '[::1]:1', 'h/a', 'h:a'];

function serviceMistakes(part: Part): readonly Mistake[] {
  const at = [...part.path, 'service'];
  const isWhole = isGiven(part, 'endpoint') || isGiven(part, 'region');
  return [
    mistake('unknown-service', at, [[at, 'zzz']]),
    ...(isWhole ? [] : [mistake('incomplete-service', at, [[at, 'scaleway']])]),
  ];
}

/** R2 refuses it. */
function bucketInEndpoint(
  part: Part,
  dataPath: string,
  opening: readonly Path[],
): readonly Mistake[] {
  const [, , bucket = ''] = dataPath.split('/');
  const at = [...part.path, 'endpoint'];
  const places = ['bucket', 'data_path', 'prefix', 'scope'].map((key) => [...part.path, key]);
  if (!Object.hasOwn(part.table, 'endpoint') || !/^[\w.-]+$/.test(bucket)) return [];
  if (hasKey(parametersOf(part), 'endpoint')) return [];
  const url = `a.r2.cloudflarestorage.com/${bucket}/`;
  return [mistake('bucket-in-endpoint', at, [[at, url]], [...places, ...opening])];
}

function sslContradiction(part: Part): readonly Mistake[] {
  const [endpoint, ssl] = [
    [...part.path, 'endpoint'],
    [...part.path, 'use_ssl'],
  ];
  if (isGiven(part, 'endpoint') || isGiven(part, 'use_ssl')) return [];
  const edits: readonly Edit[] = [
    [endpoint, 'https://host'],
    [ssl, false],
  ];
  return [mistake('conflicting-keys', ssl, edits, [[...part.path, '#partial']])];
}
