import * as v from 'valibot';
import { isTable } from '../fields/values.js';
import { problem } from '../fields/problem.js';
import { databaseName } from '../backend/metadata/motherduck.js';
import { bareWord } from '../engine/words.js';
import type { PlanProblem } from '../diagnostic/facts.js';

/**
 * The shape of a plan file: strict, and every name that is written bare into SQL is a bare word. What the texts may be
 * is asked where they end.
 */

const invalid = (what: PlanProblem) => problem('invalid-plan', { problem: what });

const text = v.string(invalid('wrong-type'));
const name = v.pipe(text, v.nonEmpty(invalid('wrong-type')));
const word = v.pipe(text, v.regex(bareWord, invalid('unsafe-word')));
const boolean = v.boolean(invalid('wrong-type'));
const origin = v.array(text, invalid('wrong-type'));

/** A strict object: which of its mistakes it is, valibot says by what it expected. */
function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected }) =>
    invalid(
      expected === 'never' ? 'unknown-key' : expected === 'Object' ? 'wrong-type' : 'missing-key',
    ),
  );
}

/** A record with any keys, `__proto__` and its like included, which `v.record` passes over. */
function record<K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(
  key: K,
  value: V,
) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isTable, invalid('wrong-type')),
    v.transform((table) => new Map(Object.entries(table))),
    v.map(key, value),
    v.transform((entries) => Object.fromEntries(entries) as Record<string, v.InferOutput<V>>),
  );
}

const extension = object({
  kind: v.literal('extension'),
  name,
  repository: v.exactOptional(name),
  origin,
});

const credential = object({ credential: name, env: v.exactOptional(name) });
const optionalCredential = object({
  ...credential.entries,
  optional: v.exactOptional(v.literal(true, invalid('wrong-type'))),
});

const parameter = v.union(
  [
    text,
    boolean,
    optionalCredential,
    object({ parts: v.array(v.union([text, credential])) }),
    object({ map: record(text, credential) }),
  ],
  invalid('wrong-type'),
);

const secretStorage = v.exactOptional(v.literal('motherduck', invalid('unsafe-word')));

const createdSecret = object({
  kind: v.literal('secret'),
  action: v.literal('create'),
  name,
  type: word,
  provider: v.exactOptional(word),
  in: secretStorage,
  parameters: record(word, parameter),
  scope: v.exactOptional(
    v.pipe(v.array(name, invalid('wrong-type')), v.nonEmpty(invalid('wrong-type'))),
  ),
  origin,
});

const referencedSecret = object({
  kind: v.literal('secret'),
  action: v.literal('reference'),
  name,
  type: word,
  in: secretStorage,
  origin,
});

const options = record(
  word,
  v.union(
    [
      text,
      boolean,
      v.pipe(
        v.number(invalid('wrong-type')),
        v.safeInteger(invalid('wrong-type')),
        v.minValue(0, invalid('wrong-type')),
      ),
    ],
    invalid('wrong-type'),
  ),
);

const duckLakeAttach = object({
  kind: v.literal('attach'),
  lake: text,
  host: v.literal('duckdb'),
  alias: name,
  metadata: object({
    type: word,
    path: text,
    secret: v.exactOptional(name),
    scopedSecret: v.exactOptional(name),
  }),
  connection: v.exactOptional(
    v.pipe(
      record(word, text),
      v.check((words) => Object.keys(words).length > 0, invalid('wrong-type')),
    ),
  ),
  dataPath: v.exactOptional(name),
  options,
  origin,
});

const motherDuckAttach = object({
  kind: v.literal('attach'),
  lake: text,
  host: v.literal('motherduck'),
  // It is written into the path `md:<alias>`, where other characters would be read as something else.
  alias: v.pipe(text, v.regex(databaseName, invalid('unsafe-word'))),
  create: boolean,
  dataPath: v.exactOptional(name),
  options,
  origin,
});

const node = v.variant(
  'kind',
  [
    extension,
    v.variant('action', [createdSecret, referencedSecret], invalid('unknown-kind')),
    v.variant('host', [duckLakeAttach, motherDuckAttach], invalid('unknown-kind')),
  ],
  invalid('unknown-kind'),
);

export const planSchema = v.pipe(
  v.custom<object>(isTable, invalid('wrong-type')),
  object({
    version: v.literal(1, problem('unknown-plan-version', {})),
    target: text,
    nodes: v.array(node, invalid('wrong-type')),
    use: v.nullable(text),
  }),
);
