import { describe, expect, test } from 'vitest';
import { compile, emit, parsePlan, type Plan } from '../src/index.js';
import { brokenLater } from './support/broken-later.js';
import { injections } from './support/injections/index.js';
import {
  configurationWith,
  editedPlan,
  type AttachTexts,
  type Catalog,
} from './support/injections/injection.js';

/** What the engine makes of the texts, the engine suite shows. */
const target = '1.5';

function planOf(catalog: Catalog, texts: AttachTexts) {
  const result = compile(configurationWith(catalog, texts), { target });
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error('unreachable');
  return result.plan;
}

/** What a plan file holds. */
const parsed = (plan: object): unknown => JSON.parse(JSON.stringify(plan));

describe('no rule against injection refuses', () => {
  test.each(injections.map((injection) => [injection.name, injection] as const))(
    'what stands instead of: %s',
    (_, { catalog, harmless }) => {
      const configured = parsed(planOf(catalog, harmless));
      expect(parsePlan(configured)).toMatchObject({ ok: true });
      // A path of PostgreSQL's is in plans alone; where a configuration says all of it, the edit says the same.
      const edited = parsed(editedPlan(planOf(catalog, {}), harmless));
      expect(edited).toEqual(configured);
    },
  );

  test.each(brokenLater.map((row) => [row.name, row] as const))(
    'what stands instead of: %s',
    (_, { catalog, instead }) => {
      const plan = parsed(planOf(catalog, { options: instead }));
      expect(parsePlan(plan)).toMatchObject({ ok: true });
    },
  );
});

/** What emit says of a plan that nobody has read: by type it always gives statements. */
const emitted = (plan: object) => emit(plan as Plan) as { readonly ok: boolean };

describe('refused', () => {
  const configured = injections.filter(({ configuration }) => configuration !== undefined);
  test.each(configured.map((one) => [one.name, one] as const))(
    'in a configuration: %s',
    (_, { configuration }) => {
      expect(compile(configuration, { target })).toMatchObject({ ok: false });
    },
  );

  test.each(injections.map((one) => [one.name, one] as const))(
    'in a plan file: %s',
    (_, { catalog, hostile }) => {
      const edited = parsed(editedPlan(planOf(catalog, {}), hostile)) as object;
      expect(parsePlan(edited)).toMatchObject({ ok: false });
    },
  );

  test.each(brokenLater.map((row) => [row.name, row] as const))(
    'because it breaks later: %s',
    (_, { catalog, options, versions }) => {
      const asked = { target: versions?.[0] ?? target };
      expect(compile(configurationWith(catalog, { options }), asked)).toMatchObject({ ok: false });
    },
  );

  test('by what writes SQL too, where it is a placeholder', () => {
    const plans = injections.map(({ catalog, hostile }) =>
      editedPlan(planOf(catalog, {}), hostile),
    );
    const placeholders = plans.filter((plan) =>
      /\{(?:DATA_PATH|METADATA_)/.test(JSON.stringify(plan)),
    );
    expect(placeholders.length).toBeGreaterThan(20);
    expect(placeholders.filter((plan) => emitted(plan).ok)).toEqual([]);
  });
});
