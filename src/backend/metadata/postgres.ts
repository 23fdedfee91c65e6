import * as v from 'valibot';
import { credential, integer, text } from '../../config/values.js';
import { problem } from '../../config/problem.js';
import { typeKey, ownHosting, type MetadataBackend } from '../backend.js';
import { readSecret, type SecretInput } from '../secret-input.js';
import { secretName, secretNode } from '../secret-node.js';
import { secretKeys, secretKind } from '../secret-schema.js';
import type { Report } from '../../diagnostic/diagnostic.js';

const invalidPort = problem('invalid-port', {});
/** A host is a name, an address or a socket's folder; a URL there would be taken for a name. */
const host = v.pipe(text, v.regex(/^(?!.*:\/\/)/s, problem('url-in-path', {})));

const connection = {
  host,
  port: v.pipe(integer, v.minValue(1, invalidPort), v.maxValue(65535, invalidPort)),
  database: text,
  user: text,
  password: credential,
};

const kind = secretKind(
  'postgres',
  connection,
  ['host', 'database', 'user', 'password', 'uri'],
  ['config'],
);

const schema = { ...typeKey, ...secretKeys, ...connection };

const required = ['host', 'database', 'user'] as const;

/** A catalog in PostgreSQL, reached through a postgres secret, so that no password stands in ATTACH. */
export const postgres: MetadataBackend<typeof schema> = {
  schema,
  plan(fields, context) {
    const secret = readSecret(kind, fields, context);
    if (secret.created) checkConnection(secret, fields.pointer, context.report);
    const name = secretName(
      { has: fields.has('secret_name'), value: fields.values.secret_name, pointer: fields.pointer },
      'metadata',
      secret.created,
      undefined,
      context,
    );
    const plan = { extensions: ['postgres'], hosting: ownHosting };
    if (name === undefined) return plan;
    const port = secret.has('uri') ? {} : { port: 5432 };
    const values = { ...port, ...secret.values };
    const { created, at } = secret;
    const node = secretNode(
      { type: kind.type, created, name, values, origin: [fields.pointer], at },
      context,
    );
    return { ...plan, secret: node, location: { type: 'postgres', path: '', secret: name } };
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
