import * as v from 'valibot';
import { field, type Field } from '../../fields/field.js';
import { problem } from '../../fields/problem.js';
import {
  attachText,
  boolean,
  choice,
  count,
  credential,
  isTable,
  type Table,
  matching,
  nameText,
  table,
  text,
} from '../../fields/values.js';
import { foldName } from '../../engine/names.js';
import type { SecretParameter } from '../../engine/secret-parameters.js';
import { account, endpoint, endpointText, host, port, portText } from './address.js';
import { chain, chainText } from './chain.js';
import { proxy } from './proxy.js';

/** What the value of a parameter must be: as a configuration writes it, and as a plan holds it. */
export interface ValueFields {
  readonly configured: Field;
  readonly planned: Field;
}

/** What a plan names a credential by, or several; text there would be a credential itself. */
function plannedNames(...keys: readonly ('credential' | 'map' | 'parts')[]): Field {
  const named = v.custom(
    (value) => isTable(value) && keys.some((key) => namesCredentials(value, key)),
    ({ input }) =>
      problem('invalid-plan', {
        problem:
          typeof input === 'string' || (isTable(input) && 'parts' in input)
            ? 'literal-credential'
            : 'wrong-type',
      }),
  );
  return field('any', named);
}

/** Of several parts one at least is a credential, or all of them together were one. */
function namesCredentials(value: Table, key: 'credential' | 'map' | 'parts'): boolean {
  const { [key]: named } = value;
  return key === 'parts' ? Array.isArray(named) && named.some(isTable) : named !== undefined;
}

const digits = matching(/^\d+$/, problem('wrong-type', { expected: 'integer' }));

/** The name of another secret, in lower case as the engine keeps it. */
const secretName = v.pipe(nameText, v.transform(foldName));

const kinds: Readonly<Record<SecretParameter['value'], ValueFields>> = {
  text: { configured: text, planned: text },
  account: { configured: account, planned: account },
  boolean: { configured: boolean, planned: boolean },
  chain: { configured: chain, planned: chainText },
  endpoint: { configured: endpoint, planned: endpointText },
  host: { configured: host, planned: host },
  integer: { configured: count, planned: digits },
  map: { configured: table, planned: plannedNames('map') },
  port: { configured: port, planned: portText },
  proxy: { configured: proxy, planned: proxy },
  secret: { configured: secretName, planned: nameText },
};

const sensitiveText: ValueFields = { configured: credential, planned: plannedNames('credential') };
const composedText: ValueFields = {
  configured: credential,
  planned: plannedNames('credential', 'parts'),
};

/**
 * `-c name=value` or `--name=value`, as often as wanted. A name without a dot is that of a setting of PostgreSQL's own, and
 * none that a client may set is a credential; one with a dot may hold anything.
 */
export const serverSettings = v.pipe(
  attachText,
  v.check(
    (one) => /^(?:(?:-c ?|--)[a-z0-9_-]+=(?:[^\s\\]|\\.)*(?: |$))+$/i.test(one),
    problem('unavailable-secret-parameter', {
      key: 'options',
      since: '1.5.3',
      form: '-c name=value',
    }),
  ),
);

/** What a word of libpq in the path of ATTACH may be, as a plan holds it. */
export function wordField({ value, sensitive, closedBy }: SecretParameter): Field {
  const one = value === 'integer' ? digits : sensitive ? serverSettings : attachText;
  return closedBy === undefined ? one : orEmpty(one);
}

export function valueFields(row: SecretParameter): ValueFields {
  const { configured, planned } = fieldsOf(row);
  return { configured, planned: row.closedBy === undefined ? planned : orEmpty(planned) };
}

/** The field, or the empty text, which closes the parameter and is no credential. */
function orEmpty(one: Field): Field {
  return field(
    'any',
    v.lazy((input) => (input === '' ? v.literal('') : one)),
  );
}

function fieldsOf(row: SecretParameter): ValueFields {
  const { value, sensitive, composed, only } = row;
  if (value === 'text' && sensitive) return composed === true ? composedText : sensitiveText;
  if (only === undefined) return kinds[value];
  const chosen = choice(only);
  return { configured: chosen, planned: chosen };
}
