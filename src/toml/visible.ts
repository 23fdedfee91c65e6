import type { Code } from '../diagnostic/codes.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** The codes that are found only at values of known keys that are no credentials. */
const plainCodes: ReadonlySet<Code> = new Set<Code>([
  'alias-is-database',
  'backslash-in-path',
  'bucket-root',
  'control-character',
  'data-path-in-metadata',
  'disk-root',
  'dot-segment',
  'engine-placeholder',
  'glob-in-path',
  'home-in-path',
  'invalid-account-id',
  'invalid-bucket',
  'invalid-choice',
  'invalid-database-name',
  'invalid-endpoint',
  'invalid-metadata-schema',
  'invalid-port',
  'invalid-snapshot-time',
  'memory-uri',
  'metadata-in-data-path',
  'mysql-not-supported',
  'name-clash',
  'negative-number',
  'normalised-path',
  'relative-path',
  'relative-uri',
  'reserved-name',
  'scope-capture',
  'scope-not-covering',
  'shared-data-path',
  'snapshot-time-zone',
  'unknown-backend',
  'uri-is-folder',
  'wrong-scheme',
  'wrong-scope-scheme',
]);

/** Whether the value a diagnostic is about may be shown; what is not known to be harmless is not. */
export function isVisible({ code, args }: Diagnostic): boolean {
  // A credential is text: where a number or a boolean is wanted, none is.
  if (code === 'wrong-type') return ['integer', 'boolean', 'date-time'].includes(args.expected);
  return plainCodes.has(code);
}
