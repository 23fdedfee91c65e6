import * as fc from 'fast-check';
import { Configured, literally, spelled } from '../../configured.js';
import { hostileText } from '../../hostile.js';
import {
  hasKey,
  mistake,
  parametersOf,
  type Lake,
  type Mistake,
  type Part,
} from '../../mistakes/mistake.js';
import { contradiction, setter, without } from '../../mistakes/parameters.js';
import type { MetadataDescription, MetadataModel } from '../backend.js';
import type { SecretModel } from '../model.js';
import { boolean, text, words } from '../option-rows.js';
import { count, credential, plainText, type ParameterRow } from '../parameters.js';
import {
  available,
  dedicated,
  nameSecret,
  nameWish,
  secretParameters,
  secretTable,
  someExtras,
  type Parameter,
} from '../secret.js';
import type { Build, LakeSession } from '../session.js';

const libpq = { value: plainText, since: { config: '1.5.3' } };
const libpqSecret = { value: credential, since: { config: '1.5.3' } };

/** What stands in `secret_parameters` of PostgreSQL, beside the connection. */
const parameters: Readonly<Record<string, ParameterRow>> = {
  passfile: { value: plainText, since: { config: '1.4.0' } },
  sslmode: libpq,
  application_name: libpq,
  connect_timeout: { value: count, since: { config: '1.5.3' } },
  keepalives: { value: count, since: { config: '1.5.3' } },
  options: libpqSecret,
  sslpassword: libpqSecret,
  sslrootcert: libpq,
  oauth_client_secret: libpqSecret,
};

/** Names with anything in them but what tells a URL or a connection string. */
const host = spelled(hostileText(/[\s=@]/g).map((name) => name.replaceAll(/:\/\/+/g, ':/')));

const wish = fc.record({
  mode: fc.constantFrom('reference', 'connection', 'connection', 'uri'),
  name: nameWish,
  host: dedicated('host', host, ['host', 'hostname']),
  database: dedicated('database', undefined, ['database', 'dbname']),
  user: dedicated('user', undefined, ['user', 'username']),
  password: fc.option(dedicated('password', credential), { nil: undefined }),
  port: fc.option(dedicated('port', spelled(fc.integer({ min: 1, max: 65_535 }))), {
    nil: undefined,
  }),
  uri: dedicated('uri', credential),
  extras: someExtras(parameters),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A catalog in PostgreSQL: its secret referred to, or made of a connection or of a URI. */
const build: fc.Arbitrary<Build<MetadataModel>> = wish.map((wished) => (lake) => {
  const created = wished.mode !== 'reference';
  const named = nameSecret(wished.name, 'metadata', !created, lake);
  const { configured, expected } = connectionOf(wished, lake);
  const common = { name: named.name, type: 'postgres' } as const;
  return {
    keys: {
      type: literally('postgres'),
      secret_name: named.configured,
      ...secretTable(configured),
    },
    type: 'postgres',
    extensions: ['postgres'],
    secret: created
      ? { ...common, action: 'create', parameters: secretParameters(expected) }
      : { ...common, action: 'reference', parameters: {} },
    host: { host: 'duckdb' },
    path: 'ducklake:postgres:',
  };
});

/** A URI, from 1.5.3 on, says all of the connection; a port is written even when it is not given. */
function connectionOf(wished: Wish, lake: LakeSession) {
  const { mode, port, password, uri, extras } = wished;
  if (mode === 'reference') {
    const own = port === undefined ? [] : [{ ...port, placing: 'own' as const }];
    return { configured: own, expected: [] };
  }
  if (mode === 'uri' && lake.has('1.5.3')) {
    const only: readonly Parameter[] = [{ ...uri, placing: 'parameters' }];
    return { configured: only, expected: only };
  }
  const given: readonly Parameter[] = [
    wished.host,
    inDatabase(wished.database, lake.index),
    wished.user,
    ...(password === undefined ? [] : [password]),
    ...available(extras, 'config', lake),
  ];
  const usual = { name: 'port', key: 'port', configured: '5432', expected: '5432', placing: 'own' };
  return port === undefined
    ? { configured: given, expected: [...given, usual as Parameter] }
    : { configured: [...given, port], expected: [...given, port] };
}

/** Each lake has a database of its own. */
function inDatabase(parameter: Parameter, index: number): Parameter {
  const { configured } = parameter;
  if (!(configured instanceof Configured)) return parameter;
  const { value, spelling, sensitive } = configured;
  const own = new Configured(`${value}${index}`, spelling, sensitive);
  return { ...parameter, configured: own, expected: own };
}

function secretMistakes(part: Part, secret: SecretModel, { has }: Lake): readonly Mistake[] {
  const set = setter(part);
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
    ...(hasKey(parametersOf(part), 'username') ? [] : contradiction(part, 'user', 'zzz')),
  ];
}

export const postgres: MetadataDescription = {
  type: 'postgres',
  extensions: ['postgres'],
  isFile: false,
  ways: [{ weight: 2, build, localStorage: true, storageRequired: true }],
  keys: {
    host: 'host',
    port: 'port',
    database: 'text',
    user: 'text',
    password: 'credential',
    uri: 'credential',
  },
  options: {
    meta_isolation_level: words('READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'),
    meta_read_only: boolean,
    meta_schema: text,
  },
  wrongOptions: [
    ['invalid-choice', 'meta_isolation_level', 'READ UNCOMMITTED'],
    ['engine-placeholder', 'meta_schema', 'public{DATA_PATH}'],
    ['invalid-metadata-schema', 'meta_schema', 'pg_catalog'],
  ],
  inliningSince: '1.4.3',
  takesSchema: (schema) =>
    schema !== 'information_schema' && !schema.startsWith('pg_') && Buffer.byteLength(schema) <= 63,
  wrongSchemas: ['pg_a', 'information_schema', 'é'.repeat(32)],
  secretMistakes,
  mistakes: () => [],
};
