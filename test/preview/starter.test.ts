import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { backends, samples } from '../../src/backend/index.js';
import type { StarterChoice } from '../../src/preview/protocol.js';
import { starter } from '../../src/preview/service/starter.js';
import { questions } from '../../src/preview/ui/questions.js';
import { compileToml } from '../../src/toml.js';

type Options = Readonly<Record<keyof StarterChoice, readonly string[]>>;

const options: Options = {
  metadata: [...Object.keys(backends.metadata), 'published'],
  compute: ['local', 'motherduck'],
  storage: ['none', ...Object.keys(backends.storage)],
  credentials: ['variables', 'chain', 'existing'],
};

const combinations = options.metadata.flatMap((metadata) =>
  options.compute.flatMap((compute) =>
    options.storage.flatMap((storage) =>
      options.credentials.map((credentials) => ({ metadata, compute, storage, credentials })),
    ),
  ),
);

/** What DuckLake and MotherDuck have no way to do. */
function isImpossible({ metadata, compute, storage }: StarterChoice): boolean {
  // Nothing is said of it but where its catalog is.
  if (metadata === 'published') return compute === 'motherduck' || storage !== 'none';
  // What MotherDuck computes on is written to.
  if (compute === 'motherduck' && storage === 'https') return true;
  if (metadata !== 'motherduck') return compute === 'motherduck' || storage === 'none';
  return storage === 'local' || (storage === 'none' && compute === 'local');
}

const answers = combinations.map((asked) => ({ asked, ...starter(asked) }));

test('every combination that is possible gives its own configuration', () => {
  const possible = answers.filter(({ asked }) => !isImpossible(asked));
  for (const { asked, choice, text } of possible) {
    const { metadata, compute, storage } = asked;
    expect(choice).toMatchObject({ metadata, compute, storage });
    const { lakes } = parse(text) as { lakes: { my_lake: Record<string, { type: string }> } };
    if (metadata === 'published') continue;
    expect(lakes.my_lake['metadata_backend']?.type).toBe(metadata);
    expect(lakes.my_lake['storage_backend']?.type ?? 'none').toBe(storage);
  }
  const texts = new Set(possible.map(({ text }) => text));
  const choices = new Set(possible.map(({ choice }) => JSON.stringify(choice)));
  expect(texts.size).toBe(choices.size);
});

test('a published lake is read by three lines, and who only reads says so', () => {
  const published = answers.filter(({ asked }) => asked.metadata === 'published');
  for (const { text } of published) {
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(compileToml(text).diagnostics).toEqual([]);
  }
  for (const { choice, text } of answers)
    expect(text.includes('read_only = true')).toBe(
      choice.storage === 'https' || choice.metadata === 'published',
    );
});

test('one that is impossible is never offered, and gives one that is possible', () => {
  for (const { asked, choice, possible, text, problems } of answers) {
    expect(isImpossible(choice)).toBe(false);
    expect(compileToml(text).ok).toBe(true);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(choice.metadata).toBe(asked.metadata);
    for (const [question, offered] of Object.entries(possible)) {
      expect(offered).toContain(choice[question as keyof StarterChoice]);
    }
    for (const compute of possible.compute) {
      const [found] = answers.filter(
        ({ asked: one }) => one.metadata === choice.metadata && one.compute === compute,
      );
      expect(found?.choice.compute).toBe(compute);
    }
    const wrong = possible.storage.filter((storage) => isImpossible({ ...choice, storage }));
    expect(wrong).toEqual([]);
  }
});

test('what makes no difference is not offered', () => {
  const different = new Map(answers.map((answer) => [answer.text, answer]));
  for (const { choice, possible, text } of different.values()) {
    for (const question of ['compute', 'storage', 'credentials'] as const) {
      for (const option of possible[question]) {
        const other = starter({ ...choice, [question]: option });
        expect(other.choice[question]).toBe(option);
        expect(other.text === text).toBe(option === choice[question]);
      }
    }
  }
});

test('the form has words for every option, and asks for a combination that is possible', () => {
  const first = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, question.first]),
  ) as unknown as StarterChoice;
  const { choice, options: words } = starter(first);
  const { metadata, storage, credentials } = first;
  expect(choice).toMatchObject({ metadata, storage, credentials });
  const names = Object.entries(words).map(([name, all]) => [name, Object.keys(all)]);
  expect(Object.fromEntries(names)).toEqual(options);
});

describe('a credential chain', () => {
  const kinds = (['metadata', 'storage'] as const).flatMap((kind) =>
    Object.keys(backends[kind]).map((type) => [kind, type] as const),
  );

  test.each(kinds)(
    'is in the sample of %s %s if the backend takes one of its own',
    (kind, type) => {
      const sample = samples[kind][type];
      const table = {
        type,
        ...sample?.place,
        ...sample?.chain,
        secret_parameters: { provider: 'credential_chain' },
      };
      const lake =
        kind === 'metadata'
          ? { catalog: table, storage: { type: 'local', path: '/d' } }
          : { catalog: { type: 'sqlite', uri: '/c' }, storage: table };
      const { ok, diagnostics } = compileToml(stringify({ lakes: { a: lake } }));
      const isForeign = diagnostics.some(({ code }) => code === 'foreign-chain');
      expect(sample?.chain !== undefined).toBe(ok && !isForeign);
    },
  );
});

test('no starter holds a credential', () => {
  for (const { text } of answers) {
    const { diagnostics } = compileToml(text);
    expect(diagnostics.map(({ code }) => code)).not.toContain('credential-in-file');
  }
});
