import * as v from 'valibot';
import { credential, integer, text } from '../../config/values.js';
import { problem } from '../../config/problem.js';
import { typeKey, ownHosting, type MetadataBackend } from '../backend.js';
import { readSecret, type SecretInput } from '../secret/input.js';
import { secretKeys, secretKind } from '../secret/kind.js';
import { planSecret } from '../secret/node.js';
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
  parameters: kind.parameters,
  plan(fields, context) {
    const input = readSecret(kind, fields, context);
    if (input.created) checkConnection(input, fields.pointer, context.report);
    const overrides = input.has('port') || input.has('uri') ? {} : { port: 5432 };
    const secret = planSecret(
      { type: kind.type, role: 'metadata', input, overrides },
      fields,
      context,
    );
    return {
      type: 'postgres',
      extensions: ['postgres'],
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
