import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import { isAbsent } from '../fields/expand.js';
import { readTable, type Fields, type Schema, type Spelling } from '../fields/table.js';
import { readValue } from '../fields/read-value.js';
import { isTable, text } from '../fields/values.js';
import type { LakeContext } from './backend.js';
import type { SecretKind } from './secret/kind.js';

/** What a table's `type` chooses. */
interface Choice {
  readonly schema: Schema;
  readonly secret?: SecretKind;
}

/** What a table's `type` names of the choices, and the table read by the schema of that. */
export function readBackend<B extends Choice>(
  choices: Readonly<Record<string, B>>,
  value: unknown,
  pointer: string,
  context: LakeContext,
): { readonly backend: B; readonly fields: Fields } | undefined {
  if (!isTable(value)) return undefined;
  const given = Object.hasOwn(value, 'type') ? value['type'] : undefined;
  if (isAbsent(text, given, context)) {
    context.report.add('missing-key', pointer, { key: 'type' });
    return undefined;
  }
  const type = readValue(text, given, `${pointer}/type`, context);
  if (type === undefined) return undefined;
  const backend = Object.hasOwn(choices, type) ? choices[type] : undefined;
  if (backend === undefined) {
    const known = Object.keys(choices);
    if (type === 'mysql') context.report.add('mysql-not-supported', child(pointer, 'type'), {});
    else
      context.report.add('unknown-backend', child(pointer, 'type'), {
        known,
        ...suggest(type, known),
      });
    return undefined;
  }
  return {
    backend,
    fields: readTable(backend.schema, value, pointer, context, spellingOf(backend)),
  };
}

/** A parameter of a secret has no key of its own, but may stand in `secret_parameters`. */
function spellingOf({ secret }: Choice): Spelling {
  const place = 'secret_parameters';
  return {
    unknown: 'unknown-key',
    placeOf: (name) => (secret && Object.hasOwn(secret.parameters, name) ? place : undefined),
  };
}
