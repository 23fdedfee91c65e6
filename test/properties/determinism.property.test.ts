import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, emit, parsePlan } from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { everythingShown } from '../support/everything.js';
import { documents } from '../support/model/document.js';
import { runs } from '../support/runs.js';
import { deepFreeze, shuffleKeys } from '../support/shuffle.js';
import { spoiled } from '../support/spoiled.js';

describe('what comes of a document depends on nothing else', () => {
  test('compiling twice gives the same bytes', () => {
    fc.assert(
      fc.property(spoiled, ({ document, options }) => {
        expect(everythingShown(document, options)).toBe(everythingShown(document, options));
      }),
      runs(60),
    );
  });

  test('the order of keys changes no byte', () => {
    fc.assert(
      fc.property(spoiled, fc.nat(), ({ document, options }, seed) => {
        const shuffled = shuffleKeys(document, seed);
        const env = shuffleKeys(options.env, seed) as typeof options.env;
        expect(everythingShown(shuffled, { ...options, env })).toBe(
          everythingShown(document, options),
        );
      }),
      runs(100),
    );
  });

  test('nothing that is passed in is changed', () => {
    fc.assert(
      fc.property(spoiled, ({ document, options }) => {
        deepFreeze(document);
        deepFreeze(options);
        const result = compile(document, options);
        if (!result.ok) return;
        expect(() => emit(deepFreeze(result.plan))).not.toThrow();
        expect(parsePlan(result.plan).ok).toBe(true);
      }),
      runs(60),
    );
  });
});

describe('a plan file is the plan', () => {
  test('read back, it is equal, and has the same bytes', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan } = compiled(model);
        const text = JSON.stringify(plan);
        const read = parsePlan(JSON.parse(text));
        expect(read).toEqual({ ok: true, plan });
        expect(read.ok && JSON.stringify(read.plan)).toBe(text);
      }),
      runs(100),
    );
  });

  test('read back, it gives the same SQL', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan, credentials: values } = compiled(model);
        const read = parsePlan(JSON.parse(JSON.stringify(plan)));
        if (!read.ok) throw new Error('the plan is refused');
        for (const credentials of ['redacted', 'variables'] as const)
          expect(emit(read.plan, { credentials })).toEqual(emit(plan, { credentials }));
        for (const credentials of ['inline', 'bound'] as const) {
          const [before, after] = [plan, read.plan].map((one) =>
            credentials === 'bound'
              ? emit(one, { credentials, values })
              : emit(one, { credentials, values }),
          );
          expect(after).toEqual(before);
        }
      }),
      runs(60),
    );
  });
});
