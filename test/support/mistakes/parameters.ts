import {
  hasKey,
  mistake,
  parametersOf,
  pathOf,
  type Edit,
  type Mistake,
  type Part,
} from './mistake.js';

/** Whether a secret's table has the key, or `secret_parameters` has it. */
export function isGiven(part: Part, key: string): boolean {
  return hasKey(part.table, key) || hasKey(parametersOf(part), key);
}

type Set = (code: Mistake['code'], key: string, value: unknown) => readonly Mistake[];

/** Sets a parameter that is not there yet. */
export function setter(part: Part): Set {
  return (code, key, value) => {
    const at = [...part.path, 'secret_parameters', key];
    return isGiven(part, key.toLowerCase()) ? [] : [mistake(code, at, [[at, value]])];
  };
}

/** Takes a parameter away, wherever it is given; two such in one table are one mistake. */
export function without(part: Part, ...names: readonly string[]): Mistake {
  const parameters = { path: [...part.path, 'secret_parameters'], table: parametersOf(part) };
  const edits = names.flatMap((key) =>
    [part, parameters]
      .filter(({ table }) => hasKey(table, key))
      .map((one): Edit => [pathOf(one, key), undefined]),
  );
  return mistake('partial-credentials', part.path, edits, [[...part.path, '#partial']]);
}

/** A key of its own, and the parameter of that name with another value. */
export function contradiction(part: Part, key: string, value: string): readonly Mistake[] {
  const own = [...part.path, key];
  const other = [...part.path, 'secret_parameters', key];
  if (!Object.hasOwn(part.table, key) || hasKey(parametersOf(part), key)) return [];
  return [mistake('conflicting-keys', other, [[other, value]], [own])];
}
