import { isGiven } from './metadata.js';
import {
  hasKey,
  mistake,
  parametersOf,
  pathOf,
  type Edit,
  type Lake,
  type Mistake,
  type Part,
  type Path,
} from './mistake.js';
import type { SecretModel } from '../model/model.js';

/** What may be wrong with the secret of the metadata or of the storage. */
export function secretMistakes(lake: Lake): readonly Mistake[] {
  const { metadata, storage, model } = lake;
  const { metadataSecret, storageSecret } = model.facts;
  return [
    ...(metadataSecret === undefined ? [] : mistakesOf(metadata, metadataSecret, lake)),
    ...(storage === undefined || storageSecret === undefined
      ? []
      : mistakesOf(storage, storageSecret, lake)),
  ];
}

function mistakesOf(part: Part, secret: SecretModel, lake: Lake): readonly Mistake[] {
  const named = [...part.path, 'secret_name'];
  const nameless = mistake('missing-secret-name', part.path, [[named, undefined]]);
  const needsName = secret.action === 'reference' || secret.in !== undefined;
  return [
    ...(needsName ? [nameless] : []),
    ...(secret.action === 'reference' ? referenced(part) : created(part, secret, lake)),
  ];
}

function referenced({ path }: Part): readonly Mistake[] {
  const parameters = [...path, 'secret_parameters'];
  return [
    mistake('unused-secret-parameters', parameters, [[parameters, { sslmode: 'require' }]]),
    mistake('wrong-type', parameters, [[parameters, 'sslmode=require']]),
  ];
}

function created(part: Part, secret: SecretModel, lake: Lake): readonly Mistake[] {
  const set = setter(part);
  const common = [
    ...set('unknown-secret-parameter', 'zzz', 'a'),
    ...(hasKey(parametersOf(part), 'provider') ? [] : [unknownProvider(part)]),
  ];
  return secret.type === 'postgres'
    ? [...common, ...postgres(part, secret, lake, set)]
    : [...common, ...store(part, secret, lake, set)];
}

/** The provider says which parameters there are. */
function unknownProvider({ path }: Part): Mistake {
  const at = [...path, 'secret_parameters', 'provider'];
  return mistake('unknown-provider', at, [[at, 'zzz']], [[...path, 'secret_parameters']]);
}

type Set = (code: Mistake['code'], key: string, value: unknown) => readonly Mistake[];

/** Sets a parameter that is not there yet. */
function setter(part: Part): Set {
  return (code, key, value) => {
    const at = [...part.path, 'secret_parameters', key];
    return isGiven(part, key.toLowerCase()) ? [] : [mistake(code, at, [[at, value]])];
  };
}

/** Takes a parameter away, wherever it is given; two such in one table are one mistake. */
function without(part: Part, ...names: readonly string[]): Mistake {
  const parameters = { path: [...part.path, 'secret_parameters'], table: parametersOf(part) };
  const paths: readonly Path[] = names.flatMap((key) =>
    [part, parameters].filter(({ table }) => hasKey(table, key)).map((one) => pathOf(one, key)),
  );
  const edits = paths.map((path): Edit => [path, undefined]);
  return mistake('partial-credentials', part.path, edits, [[...part.path, '#partial']]);
}

function postgres(part: Part, secret: SecretModel, { has }: Lake, set: Set): readonly Mistake[] {
  const url = [...part.path, 'host'];
  const user = [...part.path, 'user'];
  if (Object.hasOwn(secret.parameters, 'uri'))
    return [mistake('conflicting-keys', user, [[user, 'a']])];
  return [
    without(part, 'host', 'hostname'),
    without(part, 'database', 'dbname'),
    without(part, 'user', 'username'),
    ...(Object.hasOwn(part.table, 'host')
      ? [mistake('url-in-path', url, [[url, 'https://host']])]
      : []),
    ...(has('1.5.3')
      ? set('wrong-type', 'connect_timeout', '5')
      : set('unavailable-secret-parameter', 'SSLMODE', 'require')),
    ...contradiction(part, 'user', 'zzz'),
  ];
}

function store(part: Part, secret: SecretModel, { has }: Lake, set: Set): readonly Mistake[] {
  const chain = secret.provider === 'credential_chain';
  const keys = Object.hasOwn(secret.parameters, 'key_id');
  const at = (key: string) => [...part.path, key];
  const given = (key: string) => Object.hasOwn(part.table, key);
  return [
    ...(chain
      ? [
          ...set('unsupported-secret-parameter', 'KMS_KEY_ID', 'a'),
          ...set('invalid-choice', 'refresh', 'always'),
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
      ? ['https://h/path', 'ftp://h', 'h h'].map((url) =>
          mistake('invalid-endpoint', at('endpoint'), [[at('endpoint'), url]]),
        )
      : []),
    ...contradiction(part, 'region', 'zzz'),
    ...sslContradiction(part),
    ...scopeMistakes(part, secret),
  ];
}

const proxies = ['http://u:p@h:1', 'u@h', 'https://h', 'socks5://h:1', '[::1]:1', 'h/a', 'h:a'];

/** A key of its own, and the parameter of that name with another value. */
function contradiction(part: Part, key: string, value: string): readonly Mistake[] {
  const own = [...part.path, key];
  const other = [...part.path, 'secret_parameters', key];
  if (!Object.hasOwn(part.table, key) || hasKey(parametersOf(part), key)) return [];
  if (hasKey(parametersOf(part), 'username')) return [];
  return [mistake('conflicting-keys', other, [[other, value]], [own])];
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

/** The data path must be known for these. */
function scopeMistakes(part: Part, { scope = [] }: SecretModel): readonly Mistake[] {
  if (hasKey(parametersOf(part), 'scope')) return [];
  const at = [...part.path, 'scope'];
  const places = ['data_path', 'bucket', 'prefix'].map((key) => [...part.path, key]);
  const located = ['data_path', 'bucket'].some((key) => Object.hasOwn(part.table, key));
  if (!located) return [];
  const scheme = (scope[0] ?? '').replace(/:.*/s, '');
  return [
    mistake('wrong-scope-scheme', at, [[at, 'x3://zzz/']], places),
    mistake('scope-not-covering', at, [[at, `${scheme}://zzz/`]], places),
    mistake('wrong-type', at, [[at, 5]]),
    mistake('empty-value', at, [[at, []]]),
  ];
}
