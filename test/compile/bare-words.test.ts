import { describe, expect, test } from 'vitest';
import { emit, parsePlan, type Plan } from '../../src/index.js';

const origin: readonly string[] = [];

/** A plan with the word in a place where it is written bare, and how it is written there. */
const places: Readonly<Record<string, (word: string) => readonly [Plan, string]>> = {
  'the type of a secret': (word) => [secret({ type: word }), `TYPE ${word}`],
  'the provider of a secret': (word) => [secret({ provider: word }), `PROVIDER ${word}`],
  'a parameter of a secret': (word) => {
    return [secret({ parameters: { [word]: true } }), `${word.toUpperCase()} true`];
  },
  'the type of a catalog': (word) => {
    const [kind, host, metadata] = ['attach', 'duckdb', { type: word, path: '/m' }] as const;
    const names = { lake: 'l', alias: 'l', dataPath: '/d/' };
    return [planOf({ kind, host, metadata, ...names, options: {}, origin }), `:${word}:/m`];
  },
};

function secret(changed: object): Plan {
  const made = { kind: 'secret', action: 'create', name: 's', type: 'azure' } as const;
  return planOf({ ...made, parameters: {}, origin, ...changed });
}

function planOf(node: Plan['nodes'][number]): Plan {
  return { version: 1, target: '1.5', nodes: [node], use: null };
}

/** What a reader of the plan says of words that stand bare. */
function unsafeIn(plan: Plan): readonly string[] {
  const read = parsePlan(plan);
  if (read.ok) return [];
  return read.diagnostics.flatMap(({ args, pointer }) =>
    'problem' in args && args.problem === 'unsafe-word' ? [pointer] : [],
  );
}

const bare = ['x', '_', 'a1', '_1', 'x_', 'ab_c9'];
const unbare = ['', '1', '1a', 'X', 'aB', 'a b', 'a-b', "a'", 'a"', 'é', 'a\n', '\na', 'a;b', 'a)'];

describe.each(Object.entries(places))('%s', (_, planWith) => {
  test.each(bare)('may be %s to what writes SQL', (word) => {
    const [plan, written] = planWith(word);
    const emitted = emit(plan);
    expect(emitted.statements.map(({ sql }) => sql).join('\n')).toContain(written);
  });

  test.each(bare)('may be %s to what reads a plan, if there is something of that name', (word) => {
    const [plan] = planWith(word);
    expect(unsafeIn(plan)).toEqual([]);
  });

  test.each(unbare)('may not be %j, whoever reads the plan', (word) => {
    const [plan] = planWith(word);
    expect(unsafeIn(plan)).toHaveLength(1);
    expect((emit(plan) as { readonly ok: boolean }).ok).toBe(false);
  });
});
