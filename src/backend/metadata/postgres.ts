import type { Sample } from '../sample.js';
import { shaped } from '../../fields/field.js';
import { attachText, credential, nameText } from '../../fields/values.js';
import { postgresParameters } from '../../engine/postgres-parameters.js';
import { hasPlaceholder } from '../../engine/placeholders.js';
import type { ReferencedSecret } from '../../plan/nodes.js';
import { checkConnection } from './postgres-connection.js';
import { typeKey, ownHosting, type MetadataBackend } from '../backend.js';
import { host, port } from '../secret/address.js';
import { readSecret, type SecretInput } from '../secret/input.js';
import { secretKeys, secretKind } from '../secret/kind.js';
import { planSecret } from '../secret/node.js';
import { wordsOf } from '../secret/connection.js';

const keys = { host, port, database: nameText, user: nameText, password: credential };

/** By which the aws extension makes a password for an RDS database; lakeplan makes none. */
const rds = secretKind({
  type: 'rds',
  role: 'metadata',
  rows: {},
  fields: {},
  credentials: [],
  providers: [],
  isScope: undefined,
});

const kind = secretKind({
  type: 'postgres',
  role: 'metadata',
  rows: postgresParameters,
  fields: keys,
  credentials: ['host', 'database', 'user', 'password', 'uri', 'aws_rds_secret'],
  providers: ['config'],
  isScope: undefined,
  refersTo: { aws_rds_secret: rds },
  closing: ({ parameters: { uri, service } }) => {
    // Beside a URI the engine takes no more (run on 1.5.5): what it leaves open stays open.
    if (uri !== undefined) return {};
    const all = { hostaddr: '', client_encoding: 'UTF8' };
    // How a service is to be asked, it says itself.
    return service === undefined ? { ...all, options: '', target_session_attrs: 'any' } : all;
  },
});

// The secret's name stands in ATTACH.
const schema = {
  ...typeKey,
  ...secretKeys,
  secret_name: shaped('name', attachText),
  ...keys,
};

/** A catalog in PostgreSQL, reached through a postgres secret, so that no password stands in ATTACH. */
export const postgres: MetadataBackend<typeof schema> = {
  type: 'postgres',
  schema,
  placeKey: 'database',
  secret: kind,
  isFile: false,
  // Run on 1.4.4 and 1.5.5.
  refusalLeaves: 'nothing',
  sharing: 'one-writer',
  inliningSince: '1.4.3',
  standardSchema: 'public',
  // It cuts names at 63 bytes, after which the lake cannot be attached again (run on 1.4.4 and 1.5.5).
  takesSchema: (name) =>
    name !== 'information_schema' && !name.startsWith('pg_') && utf8Length(name) <= 63,
  // The secret says all there is to say.
  checkPath(path, pointer, report) {
    if (path !== '') report.add('invalid-plan', pointer, { problem: 'path' });
  },
  plan(fields, context) {
    const input = readSecret(kind, fields, context);
    if (input.created) checkConnection(input, fields, context.report);
    const overrides = input.has('port') || input.has('uri') ? {} : { port: 5432 };
    const secret = planSecret({ kind, input, overrides }, fields, context);
    // A name that was given has been looked at; one that is made of the lake's may hold what a lake's may.
    if (secret !== undefined && !fields.has('secret_name') && hasPlaceholder(secret.name))
      context.report.add('engine-placeholder', fields.pointer, { generated: true });
    const connection =
      secret?.action === 'create' ? wordsOf(kind, input, secret, context) : undefined;
    const requires = rdsSecrets(input, fields.pointer);
    return {
      extensions: requires.length === 0 ? ['postgres'] : ['aws', 'postgres'],
      requires,
      at: fields.pointer,
      hosting: ownHosting,
      secret,
      location: secret && { type: 'postgres', path: '', secret: secret.name },
      connection,
    };
  },
};

function rdsSecrets(secret: SecretInput, pointer: string): readonly ReferencedSecret[] {
  const name = secret.value('aws_rds_secret');
  if (typeof name !== 'string') return [];
  return [{ kind: 'secret', action: 'reference', name, type: rds.type, origin: [pointer] }];
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '.').length;
}

export const postgresSample: Sample = {
  label: 'PostgreSQL',
  place: {},
  keys: { host: 'localhost', database: 'lake_catalog', user: 'lake', password: '${PGPASSWORD}' },
};
