import * as fc from 'fast-check';
import { literally } from '../configured.js';
import { httpMistakes } from '../mistakes/http-secret.js';
import type { AccessDescription, AccessModel } from './backend.js';
import { httpFile } from './http-url.js';
import {
  boolean,
  credential,
  headers,
  plainText,
  proxy,
  sentCredential,
  type ParameterRow,
} from './parameters.js';
import { scopesOf, scopeWish, usualScopes, type Served } from './scope.js';
import {
  available,
  dedicated,
  nameSecret,
  nameWish,
  secretParameters,
  secretTable,
  someExtras,
  type Parameter,
} from './secret.js';
import type { LakeSession } from './session.js';

/** What stands in `secret_parameters` of an http secret. */
const parameters: Readonly<Record<string, ParameterRow>> = {
  verify_ssl: { value: boolean, since: { config: '1.5.0' } },
  http_proxy: { value: proxy, since: { config: '1.4.0' } },
  http_proxy_username: { value: plainText, since: { config: '1.4.0' } },
  http_proxy_password: { value: credential, since: { config: '1.4.0' } },
};

const header: fc.Arbitrary<Parameter> = fc
  .tuple(headers, fc.constantFrom<Parameter['placing'][]>('own', 'parameters'))
  .map(([value, placing]) => ({
    name: 'extra_http_headers',
    own: 'headers',
    key: 'Extra_HTTP_headers',
    configured: value,
    expected: value,
    placing,
  }));

export const httpWish = fc.record({
  mode: fc.constantFrom('reference', 'bearer', 'headers', 'both'),
  name: nameWish,
  bearer: dedicated('bearer_token', sentCredential),
  headers: header,
  extras: someExtras(parameters),
  scope: fc.tuple(fc.boolean(), scopeWish, dedicated('scope')),
});

type HttpWish = typeof httpWish extends fc.Arbitrary<infer W> ? W : never;

/** A table with the secret of what is read over https or http. */
export function httpSecret(
  { mode, name, bearer, headers: map, extras, scope }: HttpWish,
  served: Served,
  role: 'metadata' | 'storage',
  lake: LakeSession,
): AccessModel {
  const created = mode !== 'reference';
  const named = nameSecret(name, role, !created, lake);
  const type = literally('http');
  const extensions = ['httpfs'];
  const common = { name: named.name, type: 'http' } as const;
  if (!created)
    return {
      keys: { type, secret_name: named.configured },
      extensions,
      secret: { ...common, action: 'reference', parameters: {} },
    };
  const said = [
    ...(mode === 'headers' ? [] : [bearer]),
    ...(mode === 'bearer' ? [] : [map]),
    ...available(extras, 'config', lake),
  ];
  const [asked, wished, parameter] = scope;
  const isNeeded = served.dataPath === undefined && role === 'storage';
  const given = asked || isNeeded ? scopesOf(wished, served) : undefined;
  const scopes = given && { ...parameter, configured: given.configured, expected: undefined };
  return {
    keys: {
      type,
      secret_name: named.configured,
      ...secretTable([...said, ...(scopes === undefined ? [] : [scopes])]),
    },
    extensions,
    secret: {
      ...common,
      action: 'create',
      parameters: secretParameters(said),
      scope: given?.expected ?? usualScopes(served),
    },
  };
}

/** Over https or http, with a token or with headers. */
export const http: AccessDescription = {
  type: 'http',
  extensions: ['httpfs'],
  schemes: ['https', 'http'],
  keys: { bearer_token: 'credential', scope: 'text' },
  file: httpFile.map((file) => (index) => file(index, 'c')),
  credentials: httpWish.map((wished) => (catalog) => (lake) => {
    const served = { catalog, schemes: ['https', 'http'], mark: `p${lake.index}` };
    return httpSecret(wished, served, 'metadata', lake);
  }),
  secretMistakes: httpMistakes,
  mistakes: () => [],
};
