import { shaped } from '../../fields/field.js';
import type { Fields } from '../../fields/table.js';
import { credential, table, textOrList } from '../../fields/values.js';
import { httpParameters } from '../../engine/secret-parameters.js';
import { typeKey, type Access } from '../backend.js';
import { readSecret } from '../secret/input.js';
import { secretKeys, secretKind } from '../secret/kind.js';
import { planSecret } from '../secret/node.js';
import { checkHttpUrl, httpSchemes } from './http-url.js';
import { readScope } from './scope.js';

/** DuckDB's name for `headers`. */
const headers = 'extra_http_headers';

const own = { bearer_token: credential, scope: shaped('url', textOrList) };

const kind = secretKind({
  type: 'http',
  role: 'storage',
  rows: httpParameters,
  fields: { ...own, [headers]: table },
  credentials: ['bearer_token', headers],
  providers: ['config'],
  // Without a host the token would go wherever a catalog leads (run on 1.4.4 and 1.5.5).
  isScope: (scope) => /^https?:\/\/[^/]+\//.test(scope) && scope.endsWith('/'),
});

const schema = { ...typeKey, ...secretKeys, ...own, headers: table };

/** What is read over https or http, with a token or with headers. */
export const http: Access<typeof schema> = {
  type: 'http',
  schema,
  secret: kind,
  schemes: httpSchemes,
  checkFile: (url, pointer, report) => void checkHttpUrl(url, 'file', pointer, report),
  plan(given, context, served) {
    const { report } = context;
    const fields = byParameter(given);
    const input = readSecret(kind, fields, context);
    const scope = readScope(input, served, httpSchemes, given.pointer, report);
    if (scope?.some((one) => /^https?:\/\/$/.test(one)))
      report.add('wide-scope', input.at('scope'), { sends: true }, { severity: 'error' });
    const draft = { kind, role: served.role, input, scope };
    return { extensions: ['httpfs'], secret: planSecret(draft, fields, context) };
  },
};

/** The table with the names that DuckDB has for its keys. */
function byParameter(fields: Fields<typeof schema>): Fields<typeof schema & typeof kind.fields> {
  // The other names are the same.
  const keyOf = (name: string) => (name === headers ? 'headers' : name) as keyof typeof schema;
  const { headers: map, ...values } = fields.values;
  return {
    ...fields,
    values: { ...values, ...(map && { [headers]: map }) },
    given: fields.given.map((key) => (key === 'headers' ? headers : key)),
    has: (name) => fields.has(keyOf(name)),
    at: (name) => fields.at(keyOf(name)),
    isLiteral: (name) => fields.isLiteral(keyOf(name)),
  };
}
