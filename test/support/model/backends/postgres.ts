import * as fc from 'fast-check';
import { Configured, leftOut, literally, spelled } from '../../configured.js';
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
import { conninfoOf } from '../conninfo.js';
import type { ParameterModel, SecretModel } from '../model.js';
import { boolean, text, words } from '../option-rows.js';
import {
  count,
  credential,
  optionalCredential,
  plainText,
  type ParameterRow,
} from '../parameters.js';
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

/** What the path of ATTACH takes before the secret does, in the order of the path. */
const pathWords = [
  'hostaddr',
  'application_name',
  'client_encoding',
  'options',
  'target_session_attrs',
  'connect_timeout',
  'keepalives',
  'sslmode',
  'sslrootcert',
];

/** What keeps PGHOSTADDR, PGCLIENTENCODING, PGOPTIONS and PGTARGETSESSIONATTRS out. */
const closing: Readonly<Record<string, string>> = {
  hostaddr: '',
  client_encoding: 'UTF8',
  options: '',
  target_session_attrs: 'any',
};

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

/** Names with anything in them but what tells a URL, a port or a connection string. */
const host = spelled(
  hostileText(/[\s=@]/g).map((name) =>
    name.replaceAll(/:\/\/+/g, ':/').replaceAll(/:(?=\d*(?:,|$))/g, ';'),
  ),
);

const wish = fc.record({
  mode: fc.constantFrom('reference', 'connection', 'connection', 'uri'),
  name: nameWish,
  host: dedicated('host', host, ['host', 'hostname']),
  database: dedicated('database', undefined, ['database', 'dbname']),
  user: dedicated('user', undefined, ['user', 'username']),
  password: fc.option(dedicated('password', optionalCredential), { nil: undefined }),
  port: fc.option(dedicated('port', spelled(fc.integer({ min: 1, max: 65_535 }))), {
    nil: undefined,
  }),
  leftOut: fc.dictionary(fc.constant('port'), leftOut),
  uri: dedicated('uri', credential),
  extras: someExtras(parameters),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A catalog in PostgreSQL: its secret referred to, or made of a connection or of a URI. */
const build: fc.Arbitrary<() => Build<MetadataModel>> = wish.map((wished) => () => (lake) => {
  const created = wished.mode !== 'reference';
  const named = nameSecret(wished.name, 'metadata', !created, lake);
  const { configured, expected, path } = connectionOf(wished, lake);
  const common = { name: named.name, type: 'postgres' } as const;
  return {
    keys: {
      type: literally('postgres'),
      secret_name: named.configured,
      // A URI refuses company, and with it whatever a mistake makes of the key.
      ...(wished.mode === 'uri' ? {} : wished.leftOut),
      ...secretTable(configured),
    },
    type: 'postgres',
    extensions: ['postgres'],
    secret: created
      ? { ...common, action: 'create', parameters: secretParameters(expected) }
      : { ...common, action: 'reference', parameters: {} },
    host: { host: 'duckdb' },
    path: `ducklake:postgres:${path}`,
  };
});

/**
 * A URI, from 1.5.3 on, says all of the connection; a port is written even when it is not given. What the configuration
 * leaves out is closed, in the secret or, before 1.5.3, in the path.
 */
function connectionOf(wished: Wish, lake: LakeSession) {
  const { mode, port, password, uri, extras } = wished;
  if (mode === 'reference') {
    const own = port === undefined ? [] : [{ ...port, placing: 'own' as const }];
    return { configured: own, expected: [], path: '' };
  }
  if (mode === 'uri' && lake.has('1.5.3')) {
    const only: readonly Parameter[] = [{ ...uri, placing: 'parameters' }];
    return { configured: only, expected: only, path: '' };
  }
  const taken = available(extras, 'config', lake);
  const inPath = lake.has('1.5.3')
    ? []
    : extras.filter(({ name, row }) => pathWords.includes(name) && row.value !== credential);
  const given: readonly Parameter[] = [
    wished.host,
    inDatabase(wished.database, lake.index),
    wished.user,
    ...(password === undefined ? [] : [password]),
    ...taken,
  ];
  const usual = { name: 'port', key: 'port', configured: '5432', expected: '5432', placing: 'own' };
  const ports = port ?? (usual as Parameter);
  const said = new Map(inPath.map(({ name, expected }) => [name, textOf(expected)] as const));
  const closed = Object.entries(closing).filter(
    ([name]) => !said.has(name) && !taken.some((one) => one.name === name),
  );
  const configured = [...given, ...inPath, ...(port === undefined ? [] : [port])];
  if (!lake.has('1.5.3')) {
    const all = new Map([...said, ...closed]);
    const path = pathWords.flatMap((name) => {
      const value = all.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { configured, expected: [...given, ports], path: conninfoOf(path) };
  }
  const closers = closed.map(([name, expected]) => ({ ...ports, name, expected }));
  return { configured, expected: [...given, ports, ...closers], path: '' };
}

function textOf(value: ParameterModel | undefined): string {
  const plain = value instanceof Configured ? value.value : value;
  return typeof plain === 'object' ? '' : String(plain);
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
  const many = Array(99).fill('1').join();
  const port = [...part.path, 'port'];
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
      : set('unavailable-secret-parameter', 'SSLNEGOTIATION', 'direct')),
    ...(Object.hasOwn(part.table, 'host') ? [mistake('port-in-host', url, [[url, 'h:5432']])] : []),
    ...(hasKey(parametersOf(part), 'port')
      ? []
      : // Without a host there is nothing to count against.
        [
          mistake(
            'unmatched-hosts',
            port,
            [[port, many]],
            [url, [...part.path, '#partial'], [...part.path, 'secret_parameters']],
          ),
        ]),
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
    meta_use_text_protocol: { ...boolean, since: '2.0.0' },
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
