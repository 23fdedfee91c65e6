import * as fc from 'fast-check';
import { Configured, literally, spelled } from '../configured.js';
import { hostileText } from '../hostile.js';
import type { MetadataModel } from './metadata.js';
import { credential, postgresParameters } from './parameters.js';
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
import type { Build, LakeSession } from './session.js';

/** Names with anything in them but what tells a URL or a connection string. */
const host = spelled(hostileText(/[\s=@]/g).map((text) => text.replaceAll(/:\/\/+/g, ':/')));

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
  extras: someExtras(postgresParameters),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A catalog in PostgreSQL: its secret referred to, or made of a connection or of a URI. */
export const postgresMetadata: fc.Arbitrary<Build<MetadataModel>> = wish.map((wished) => (lake) => {
  const created = wished.mode !== 'reference';
  const named = nameSecret(wished.name, 'metadata', !created, lake);
  const { configured, expected } = parametersOf(wished, lake);
  const common = { name: named.name, type: 'postgres' } as const;
  return {
    keys: {
      type: literally('postgres'),
      secret_name: named.configured,
      ...secretTable(configured),
    },
    kind: 'postgres',
    extensions: ['postgres'],
    secret: created
      ? { ...common, action: 'create', parameters: secretParameters(expected) }
      : { ...common, action: 'reference', parameters: {} },
    host: { host: 'duckdb' },
    path: 'ducklake:postgres:',
  };
});

/** A URI, from 1.5.3 on, says all of the connection; a port is written even when it is not given. */
function parametersOf(wished: Wish, lake: LakeSession) {
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
