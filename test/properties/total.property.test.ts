import * as fc from 'fast-check';
import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import {
  compile,
  emit,
  parsePlan,
  renderDiagnostic,
  type BoundOptions,
  type CompileOptions,
  type Diagnostic,
  type Plan,
} from '../../src/index.js';
import { compileToml, parseToml } from '../../src/toml.js';
import { anything } from '../support/anything.js';
import { compiled } from '../support/compiled.js';
import { hostileText } from '../support/hostile.js';
import { documents } from '../support/model/document.js';
import { jsonMutations, mutate, wildMutations } from '../support/mutate.js';
import { runs } from '../support/runs.js';

interface Result {
  readonly ok: boolean;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A result is a result: it says what is wrong, or it has nothing wrong, and all it says can be put in words. */
function check(result: Result): void {
  const { ok, diagnostics = [] } = result;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.length > 0).toBe(!ok);
  for (const one of diagnostics) {
    const words = renderDiagnostic(one, { source: 'x.toml', color: true });
    expect(words).toContain(one.code);
    expect(words).toContain('help: ');
    expect(words).not.toContain('undefined');
  }
}

/** What is said of a plan that nobody has read is only that it is none. */
function checkAnswer({ ok }: Result): void {
  expect(typeof ok).toBe('boolean');
}

/** Whatever compiles is a plan, and is SQL. */
function checkCompiled(document: unknown, options?: CompileOptions): void {
  const result = compile(document, options);
  check(result);
  if (!result.ok) return;
  expect(parsePlan(JSON.parse(JSON.stringify(result.plan)))).toMatchObject({ ok: true });
  expect(emit(result.plan).ok).toBe(true);
}

describe('compile gives a result', () => {
  test('for any value', () => {
    fc.assert(
      fc.property(anything, anything, (document, options) => {
        checkCompiled(document(), options() as CompileOptions);
      }),
      runs(250),
    );
  });

  test('for a document with any values in it', () => {
    fc.assert(
      fc.property(documents(), wildMutations, (model, mutations) => {
        checkCompiled(mutate(model.document, mutations), model.options);
      }),
      runs(250),
    );
  });

  test('for any options', () => {
    const options = fc.record(
      { env: anything, lakes: anything, target: anything, use: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(documents(), options, (model, wild) => {
        const made = Object.entries(wild).map(([name, make]) => [name, make?.()]);
        checkCompiled(model.document, { ...model.options, ...Object.fromEntries(made) });
      }),
      runs(120),
    );
  });

  test('for an environment of any values', () => {
    fc.assert(
      fc.property(documents(), fc.array(anything, { minLength: 1 }), (model, values) => {
        const names = Object.keys(model.options.env);
        const entries = names.map((name, index) => [name, values[index % values.length]?.()]);
        const env = Object.fromEntries(entries) as Record<string, string>;
        checkCompiled(model.document, { ...model.options, env });
      }),
      runs(120),
    );
  });
});

describe('parseToml and compileToml give a result', () => {
  test('for any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), hostileText());
    fc.assert(
      fc.property(text, (toml) => {
        check(parseToml(toml));
        check(compileToml(toml));
      }),
      runs(200),
    );
  });

  test('for TOML with a few changes in the text', () => {
    const change = fc.tuple(fc.nat(), fc.nat(3), fc.oneof(hostileText(), fc.constant('')));
    fc.assert(
      fc.property(documents(), fc.array(change, { maxLength: 3 }), ({ document, options }, all) => {
        const toml = all.reduce(
          (text, [at, length, replacement]) => {
            const from = at % (text.length + 1);
            return text.slice(0, from) + replacement + text.slice(from + length);
          },
          stringify(withoutNull(document)),
        );
        check(parseToml(toml));
        check(compileToml(toml, options));
      }),
      runs(120),
    );
  });

  test('for what is not even text', () => {
    fc.assert(
      fc.property(anything, (value) => {
        check(parseToml(value() as string));
        check(compileToml(value() as string));
      }),
      runs(100),
    );
  });

  test('TOML compiles as the same document does', () => {
    fc.assert(
      fc.property(documents(), ({ document, options }) => {
        const toml = compileToml(stringify(withoutNull(document)), options);
        const object = compile(document, options);
        expect(toml.ok && toml.plan).toEqual(object.ok && object.plan);
      }),
      runs(100),
    );
  });
});

function withoutNull(document: object): object {
  return JSON.parse(JSON.stringify(document, (_, value: unknown) => value ?? undefined)) as object;
}

describe('parsePlan and emit give a result', () => {
  const ways = fc.constantFrom('redacted', 'variables', 'getenv', 'inline', 'bound', 'nonsense');
  const values = fc.constantFrom<unknown[]>(
    () => 'a',
    () => '',
    () => '\0',
    () => '\ud800',
    () => undefined,
    () => 5,
    () => {
      throw new Error('the vault is closed');
    },
    undefined,
    'not a function',
  );

  test('for any value', () => {
    fc.assert(
      fc.property(anything, anything, (plan, options) => {
        check(parsePlan(plan()));
        checkAnswer(emit(plan() as Plan, options() as BoundOptions));
      }),
      runs(200),
    );
  });

  test('for a plan with any values in it', () => {
    const mutations = fc.oneof(jsonMutations, wildMutations);
    fc.assert(
      fc.property(documents(), mutations, ways, values, (model, changes, credentials, vault) => {
        const plan = mutate(compiled(model).plan, changes);
        check(parsePlan(plan));
        checkAnswer(emit(plan as Plan, { credentials, values: vault } as BoundOptions));
        const read = parsePlan(plan);
        if (read.ok) check(emit(read.plan, { credentials, values: vault } as BoundOptions));
      }),
      runs(250),
    );
  });
});
