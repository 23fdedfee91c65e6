import * as v from 'valibot';
import { type Field, holdsVariables, type Kind, kindOf } from 'lakeplan/internal';

/** What stands at a key: `wrong` is what the compiler would not take there, `unknown` what stands at no known key. */
export type Judgement = 'plain' | 'credential' | 'wrong' | 'unknown';

/** Kinds that say nothing of what stands there. */
const opaque: ReadonlySet<Kind> = new Set(['any', 'list', 'table']);

/** Whatever is written at a credential's key is a credential, be it right or wrong. */
export function judge(field: Field | undefined, value: unknown): Judgement {
  const kind = field && kindOf(field);
  if (kind === 'credential') return 'credential';
  if (field === undefined || kind === undefined || opaque.has(kind)) return 'unknown';
  // With variables a value is a text until they are looked up.
  return v.is(field, value) || holdsVariables(value) ? 'plain' : 'wrong';
}
