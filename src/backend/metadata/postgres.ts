import type { Sample } from '../sample.js';
import { shaped } from '../../fields/field.js';
import { attachText, credential, nameText } from '../../fields/values.js';
import { postgresParameters } from '../../engine/secret-parameters.js';
import { hasPlaceholder } from '../../engine/placeholders.js';
import { typeKey, ownHosting, type MetadataBackend } from '../backend.js';
import { host, port } from '../secret/address.js';
import { readSecret, type SecretInput } from '../secret/input.js';
import { secretKeys, secretKind } from '../secret/kind.js';
import { planSecret } from '../secret/node.js';
import type { Report } from '../../diagnostic/diagnostic.js';

const connection = { host, port, database: nameText, user: nameText, password: credential };

const kind = secretKind({
  type: 'postgres',
  role: 'metadata',
  rows: postgresParameters,
  fields: connection,
  credentials: ['host', 'database', 'user', 'password', 'uri'],
  providers: ['config'],
  isScope: undefined,
});

// The secret's name stands in ATTACH.
const schema = {
  ...typeKey,
  ...secretKeys,
  secret_name: shaped('name', attachText),
  ...connection,
};

const required = ['host', 'database', 'user'] as const;

/** A catalog in PostgreSQL, reached through a postgres secret, so that no password stands in ATTACH. */
export const postgres: MetadataBackend<typeof schema> = {
  type: 'postgres',
  schema,
  placeKey: 'database',
  secret: kind,
  isFile: false,
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
    if (input.created) checkConnection(input, fields.pointer, context.report);
    const overrides = input.has('port') || input.has('uri') ? {} : { port: 5432 };
    const secret = planSecret({ kind, input, overrides }, fields, context);
    // A name that was given has been looked at; one that is made of the lake's may hold what a lake's may.
    if (secret !== undefined && !fields.has('secret_name') && hasPlaceholder(secret.name))
      context.report.add('engine-placeholder', fields.pointer, { generated: true });
    return {
      extensions: ['postgres'],
      at: fields.pointer,
      hosting: ownHosting,
      secret,
      location: secret && { type: 'postgres', path: '', secret: secret.name },
    };
  },
};

/** A URI says all of the connection and refuses company; otherwise host, database and user are the least. */
function checkConnection(
  secret: SecretInput<typeof connection>,
  pointer: string,
  report: Report,
): void {
  if (secret.has('uri')) {
    const related = [secret.at('uri')];
    for (const key of secret.given.filter((name) => name !== 'uri' && name !== 'provider')) {
      report.add('conflicting-keys', secret.at(key), { key, other: 'uri' }, { related });
    }
    return;
  }
  const missing = required.filter((key) => !secret.has(key));
  if (missing.length > 0) report.add('partial-credentials', pointer, { missing });
  else if (!secret.has('password') && !secret.has('passfile'))
    report.add('missing-password', pointer, {});
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '.').length;
}

export const postgresSample: Sample = {
  label: 'PostgreSQL',
  place: {},
  keys: { host: 'localhost', database: 'lake_catalog', user: 'lake', password: '${PGPASSWORD}' },
};
