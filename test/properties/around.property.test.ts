import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emitTeardown,
  emitVerify,
  parsePlan,
  type NotEmitted,
  type Plan,
  type TeardownOptions,
  type Verification,
} from '../../src/index.js';
import { anything } from '../support/anything.js';
import { compiled } from '../support/compiled.js';
import { fold, hostileText } from '../support/hostile.js';
import { documents } from '../support/model/document.js';
import { jsonMutations, mutate, wildMutations } from '../support/mutate.js';
import { remotePlans } from '../support/remote-plans.js';
import { runs } from '../support/runs.js';
import { splitStatements, type Token } from '../support/sql-lexer.js';
import { verifyForms } from '../support/verify-forms.js';

const leaveTo = 'say "memory"; --';

function onlyStatement(sql: string): readonly Token[] {
  const split = splitStatements(sql);
  expect(split).toHaveLength(1);
  return split[0] ?? [];
}

/** The words of a statement, with a mark for what comes from a plan. */
function form(sql: string): string {
  const marks: Partial<Record<Token['kind'], string>> = { string: '?', identifier: '"' };
  const words = onlyStatement(sql).map(({ kind, value }) => marks[kind] ?? value);
  // Secrets that say the same are one as well as another.
  return words.join(' ').replace(/ IN \( \?(?: , \?)+ \)/g, ' = ?');
}

/** What a teardown is, by the nodes alone. */
function expectedTeardown({ nodes }: Plan): readonly (readonly string[])[] {
  const attaches = nodes.filter((node) => node.kind === 'attach');
  const lakes = attaches.filter(({ host }) => host === 'duckdb');
  const secrets = nodes.filter((node) => node.kind === 'secret' && node.action === 'create');
  const here = secrets.filter((node) => node.kind === 'secret' && node.in === undefined);
  return [
    ...(attaches.length === 0 ? [] : [['USE', leaveTo, '.', 'main']]),
    ...lakes.map(({ alias }) => ['DETACH', 'DATABASE', 'IF', 'EXISTS', alias]),
    ...here.map((node) => {
      return [
        'DROP',
        'TEMPORARY',
        'SECRET',
        'IF',
        'EXISTS',
        node.kind === 'secret' ? node.name : '',
      ];
    }),
  ];
}

function expectAround(plan: Plan): void {
  const teardown = emitTeardown(plan, { leaveTo });
  if (!teardown.ok) expect.fail('there is no teardown');
  const statements = teardown.statements.map(({ sql }) => onlyStatement(sql));
  expect(statements.map((tokens) => tokens.map(({ value }) => value))).toEqual(
    expectedTeardown(plan),
  );
  const { before, after } = emitVerify(plan);
  for (const { sql, node } of [...before, ...after]) {
    expect(verifyForms).toContain(form(sql));
    expect(['secret', 'attach']).toContain(plan.nodes[node]?.kind);
  }
}

describe('what stands around a setup is what its nodes ask for, whatever names they have', () => {
  test('for every plan', () => {
    fc.assert(
      fc.property(documents(), (model) => expectAround(compiled(model).plan)),
      runs(150),
    );
  });

  test('for an edited plan that is read back', () => {
    fc.assert(
      fc.property(documents(), jsonMutations, (model, mutations) => {
        const read = parsePlan(mutate(compiled(model).plan, mutations));
        if (read.ok) expectAround(read.plan);
      }),
      runs(250),
    );
  });

  test('for lakes that are there, and for such a plan that was edited', () => {
    fc.assert(
      // Of few such plans is much to be said.
      fc.property(remotePlans, expectAround),
      runs(20),
    );
    fc.assert(
      fc.property(remotePlans, jsonMutations, (plan, mutations) => {
        const read = parsePlan(mutate(plan, mutations));
        if (read.ok) expectAround(read.plan);
      }),
      runs(100),
    );
  });

  test('for any database to leave to', () => {
    fc.assert(
      fc.property(documents(), hostileText(), ({ document, options }, name) => {
        const { plan } = compiled({ document, options });
        const teardown = emitTeardown(plan, { leaveTo: name });
        const [use] = teardown.ok ? teardown.statements : [];
        if (use === undefined || !use.sql.startsWith('USE')) return;
        expect(onlyStatement(use.sql).map(({ value }) => value)).toEqual([
          'USE',
          name,
          '.',
          'main',
        ]);
      }),
      runs(150),
    );
  });
});

test('a lake is not left to itself, however its name is written', () => {
  fc.assert(
    fc.property(documents(), fc.boolean(), (model, upper) => {
      const { plan } = compiled(model);
      for (const node of plan.nodes) {
        if (node.kind !== 'attach' || node.host !== 'duckdb') continue;
        const name = fold(node.alias);
        const asked = upper ? name.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : name;
        expect(emitTeardown(plan, { leaveTo: asked })).toMatchObject({ ok: false });
      }
    }),
    runs(100),
  );
});

test('they give an answer for any value', () => {
  const answers = fc.tuple(anything, anything, documents(), wildMutations);
  fc.assert(
    fc.property(answers, ([plan, options, model, mutations]) => {
      const spoiled = mutate(compiled(model).plan, mutations) as Plan;
      for (const one of [plan() as Plan, spoiled]) {
        const verified: Verification | NotEmitted = emitVerify(one);
        expect(typeof verified.ok).toBe('boolean');
        for (const given of [options() as TeardownOptions, { leaveTo }])
          expect(typeof emitTeardown(one, given).ok).toBe('boolean');
      }
    }),
    runs(200),
  );
});
