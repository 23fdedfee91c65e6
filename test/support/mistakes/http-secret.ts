import type { SecretModel } from '../model/model.js';
import { hasKey, mistake, parametersOf, type Lake, type Mistake, type Part } from './mistake.js';
import { contradiction, setter } from './parameters.js';
import { scopeMistakes } from './scope.js';

/** What may be wrong with the secret of what is read over https or http. */
export function httpMistakes(part: Part, secret: SecretModel, lake: Lake): readonly Mistake[] {
  const set = setter(part);
  const headers = [...part.path, 'headers'];
  const isFree =
    !Object.hasOwn(part.table, 'headers') && !hasKey(parametersOf(part), 'extra_http_headers');
  return [
    ...(lake.has('1.5.0') ? [] : set('unavailable-secret-parameter', 'verify_ssl', true)),
    ...set('invalid-proxy', 'HTTP_Proxy', 'http://u:p@h:1'),
    ...set('unknown-provider', 'provider', 'credential_chain'),
    ...set('unknown-secret-parameter', 'headers', { a: 'b' }),
    ...(isFree
      ? [
          mistake('wrong-type', headers, [[headers, 'Authorization: a']]),
          mistake('wrong-type', [...headers, 'X-A'], [[headers, { 'X-A': 5 }]]),
          mistake('empty-value', [...headers, 'X-A'], [[headers, { 'X-A': '' }]]),
        ]
      : []),
    ...contradiction(part, 'bearer_token', 'zzz'),
    ...scopeMistakes(part, secret, lake),
  ];
}
