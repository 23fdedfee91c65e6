import * as v from 'valibot';
import { holdsVariables, type Field } from '../../config/expand.js';
import { anyValue, list, table, textOrList } from '../../config/values.js';

/** Whether a value may be shown to anyone: `unknown` is what the compiler would not take there. */
export type Judgement = 'plain' | 'credential' | 'unknown';

/** Fields that say nothing of what stands there. */
const opaque: ReadonlySet<unknown> = new Set([anyValue, list, table]);

/** What the compiler makes of a value at a key: a credential is what it would keep out of a plan. */
export function judge(field: Field | undefined, value: unknown): Judgement {
  if (field === undefined || opaque.has(field)) return 'unknown';
  const result = v.safeParse(field, value);
  if (result.success) return isCredential(result.output) ? 'credential' : 'plain';
  // What comes from a variable is a text until then. Before an `@`, which may be escaped, passwords stand.
  const isText = holdsVariables(value) && v.is(textOrList, value);
  return isText && !/[@\\]/.test(String(value)) ? 'plain' : 'unknown';
}

function isCredential(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'template' in output;
}
