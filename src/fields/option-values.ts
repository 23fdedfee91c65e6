import * as v from 'valibot';
import { shaped, type Field } from './field.js';
import { isControlled } from '../engine/words.js';
import { problem } from './problem.js';
import { snapshotTime } from './snapshot-time.js';
import { attachText, boolean, count } from './values.js';
import type { AttachOption, Numbers } from '../engine/attach-options.js';

/**
 * One to three names with dots between them, each in double quotes or without. With more names or an open quote ATTACH
 * fails; with an empty name or a blank at its end the lake has another table than the one that is meant, or none (run
 * on 1.4.4 and 1.5.5).
 */
const qualifiedName = /^(?:[^".]+|"[^"]+")(?:\.(?:[^".]+|"[^"]+")){0,2}$/;

function isTableName(name: string): boolean {
  if (!qualifiedName.test(name) || isControlled(name)) return false;
  return name.split('.').every((part) => part.includes('"') || part === part.trim());
}

const valueFields: Readonly<Record<AttachOption['value'], Field>> = {
  boolean,
  count,
  name: shaped('name', attachText),
  'snapshot-time': shaped('moment', snapshotTime),
  table: v.pipe(
    shaped('dotted-name', attachText),
    v.check(isTableName, problem('invalid-default-table', {})),
  ),
  text: attachText,
  version: shaped('version', attachText),
};

/** What the value of an option must be. */
export function fieldOf({ value, words, numbers }: AttachOption): Field {
  if (words !== undefined) return oneOfWords(words, valueFields[value]);
  return numbers === undefined ? valueFields[value] : limitedCount(numbers);
}

/** The word as the engine's documents write it, whatever the case of the letters. */
function oneOfWords(words: readonly string[], text: Field): Field {
  return v.pipe(
    text,
    v.transform((word) => String(word).toUpperCase()),
    v.check((word) => words.includes(word), problem('invalid-choice', { allowed: words })),
  );
}

function limitedCount(numbers: Numbers): Field {
  const { only } = numbers;
  if (only !== undefined)
    return v.pipe(
      count,
      v.check(
        (one) => only.includes(one),
        problem('invalid-choice', { allowed: only.map(String) }),
      ),
    );
  const { multipleOf, most } = numbers;
  const isRight = (one: number) =>
    one % (multipleOf ?? 1) === 0 && one >= (multipleOf ?? 0) && one <= (most ?? one);
  const facts = {
    ...(multipleOf !== undefined && { multipleOf }),
    ...(most !== undefined && { most }),
  };
  return v.pipe(count, v.check(isRight, problem('number-not-taken', facts)));
}
