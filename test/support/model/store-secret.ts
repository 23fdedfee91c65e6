import { Configured, literally, type Tree } from '../configured.js';
import type { AccessModel, Host } from './backend.js';
import { closedBy, unsaid } from './closing.js';
import type { ObjectStore } from './object-store.js';
import { scopesOf, usualScopes, type Served } from './scope.js';
import { available, nameSecret, secretParameters, secretTable, type Parameter } from './secret.js';
import type { LakeSession } from './session.js';
import type { StoreWish } from './store-wish.js';

/** What a secret of a store is for. */
export interface StorePlace extends Served {
  readonly role: 'metadata' | 'storage';
  readonly host: Host;
  /** The scope, where that is what says where the data lies. */
  readonly scope?: string | undefined;
}

/** The keys of a store that concern its secret, in any of the ways that may be given, and what they become. */
export function storeSecret(
  store: ObjectStore,
  wished: StoreWish,
  place: StorePlace,
  lake: LakeSession,
): AccessModel {
  const { type } = store;
  const { host, role, dataPath, catalog } = place;
  const inMotherDuck = host.host === 'motherduck';
  // There is no such secret there.
  const isSigned = wished.mode !== 'anonymous' || inMotherDuck;
  const wish: StoreWish =
    isSigned && wished.mode === 'anonymous' ? { ...wished, mode: 'keys' } : wished;
  const created = wish.mode !== 'reference';
  const chain = wish.mode === 'chain' || wish.mode === 'chain with keys';
  const named = nameSecret(wish.name, role, !created || inMotherDuck, lake);
  const scope = scopeOf(wish, place);
  const paths = [dataPath ?? '', catalog?.url ?? '', ...scope.expected];
  const said = [...addressOf(store, wish, host, created, paths), ...keysOf(wish, chain, lake)];
  const parameters = created ? [...said, ...unsaid(closedBy(store, wish, host), said)] : said;
  const written = created
    ? [...parameters, ...scope.parameters]
    : [...parameters, ...scope.parameters]
        .filter(({ placing }) => placing !== 'parameters')
        .map((parameter) => ({ ...parameter, placing: 'own' as const }));
  const configured = written.filter(({ configured: tree }) => tree !== undefined);
  const common = {
    name: named.name,
    type,
    action: created ? ('create' as const) : ('reference' as const),
    ...(inMotherDuck ? { in: 'motherduck' as const } : {}),
  };
  const keys: { readonly [key: string]: Tree } = {
    type: literally(type),
    secret_name: named.configured,
    anonymous: isSigned ? wish.signed : wish.unsigned,
    ...wish.leftOut,
    ...secretTable(configured),
  };
  return {
    keys,
    extensions: chain ? ['httpfs', 'aws'] : ['httpfs'],
    secret: created
      ? {
          ...common,
          ...(chain ? { provider: 'credential_chain' } : {}),
          parameters: secretParameters(parameters),
          scope: scope.expected,
        }
      : { ...common, parameters: {} },
  };
}

/** The scope has to be one that covers all that is served; where it is the location, it is that. */
function scopeOf({ scope: [asked, wish, parameter] }: StoreWish, place: StorePlace) {
  const { scope, dataPath, catalog } = place;
  if (scope !== undefined) return { parameters: [], expected: [scope] };
  // Where the data lies is not known of a lake that exists.
  const isNeeded = dataPath === undefined && (catalog === undefined || place.role === 'storage');
  if (!asked && !isNeeded) return { parameters: [], expected: usualScopes(place) };
  const { configured, expected } = scopesOf(wish, place);
  return { parameters: [{ ...parameter, configured, expected: undefined }], expected };
}

/** How the store is reached: an endpoint's scheme and `use_ssl` agree, and who takes an account has one or an endpoint. */
function addressOf(
  { type, regional, hasAccount }: ObjectStore,
  wish: StoreWish,
  host: Pick<Host, 'region'>,
  created: boolean,
  paths: readonly string[],
): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const { region, endpoint, urlStyle, useSsl, account } = wish;
  if (region !== undefined) parameters.push(region);
  else if (regional === true && host.region !== undefined)
    parameters.push(derived('region', host.region));
  const ssl = endpoint?.scheme ? endpoint.scheme.toLowerCase() === 'https://' : undefined;
  if (endpoint !== undefined) {
    const address = `${endpoint.host}${endpoint.port}${endpoint.path}`;
    const url = `${endpoint.scheme}${address}${'/'.repeat(endpoint.slashes)}`;
    parameters.push({
      ...endpoint.parameter,
      configured: endpoint.spell(url),
      expected: address,
    });
  }
  if (useSsl !== undefined) {
    parameters.push(ssl === undefined ? useSsl : { ...useSsl, configured: ssl, expected: ssl });
  } else if (ssl !== undefined) parameters.push(derived('use_ssl', ssl));
  if (urlStyle !== undefined) parameters.push(urlStyle);
  else if (type === 's3' && paths.some(isDotted) && (ssl ?? valueOf(useSsl)) !== false)
    parameters.push(derived('url_style', 'path'));
  if (hasAccount !== true) return parameters;
  // The endpoint wins over the account.
  if (account !== undefined)
    parameters.push(endpoint === undefined ? account : { ...account, expected: undefined });
  else if (endpoint === undefined && created) {
    const key = 'account_id';
    const needed = literally('account');
    parameters.push({ name: key, key, configured: needed, expected: needed, placing: 'own' });
  }
  return parameters;
}

function valueOf(parameter: Parameter | undefined): unknown {
  return parameter?.configured instanceof Configured ? parameter.configured.value : undefined;
}

/** As a host's name the bucket would not fit a certificate. */
function isDotted(dataPath: string): boolean {
  return dataPath.split('/')[2]?.includes('.') ?? false;
}

/** The credentials, and the parameters the provider takes. */
function keysOf(wish: StoreWish, chain: boolean, lake: LakeSession): readonly Parameter[] {
  if (wish.mode === 'reference') return [];
  const extras = available(wish.extras, chain ? 'credential_chain' : 'config', lake);
  const parameters: Parameter[] = [...extras];
  const { assumeRole, provider, token, keyId, secret, bearer } = wish;
  if (chain) parameters.push({ ...onlyExtra(provider), expected: undefined });
  if (chain && assumeRole !== undefined && extras.some(({ name }) => name === 'chain'))
    parameters.push(onlyExtra(assumeRole));
  if (wish.mode === 'keys' || wish.mode === 'chain with keys')
    parameters.push(keyId, secret, ...(token === undefined ? [] : [onlyExtra(token)]));
  if (wish.mode === 'bearer') parameters.push(onlyExtra(bearer));
  if (wish.mode === 'anonymous') parameters.push(derived('key_id', ''), derived('secret', ''));
  if (wish.mode === 'environment')
    parameters.push({
      ...onlyExtra(provider),
      configured: literally('config'),
      expected: undefined,
    });
  return parameters;
}

function onlyExtra(parameter: Parameter): Parameter {
  return { ...parameter, placing: 'parameters' };
}

/** Not configured, but what DuckDB is to get. */
function derived(name: string, expected: string | boolean): Parameter {
  return { name, key: name, configured: undefined, expected, placing: 'own' };
}
