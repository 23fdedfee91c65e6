import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emit,
  requirements,
  toScript,
  type Plan,
  type Statement,
  type ValuelessOptions,
} from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { credentialValues } from '../support/model/credentials.js';
import { documents, type DocumentModel } from '../support/model/document.js';
import {
  expectedCredentials,
  expectedSecrets,
  expectedStatements,
} from '../support/model/expected.js';
import { runs } from '../support/runs.js';
import { splitStatements } from '../support/sql-lexer.js';
import { readStatement } from '../support/sql-reader.js';

/** Each statement read back; throws unless its text is exactly one. */
function readBack(statements: readonly { readonly sql: string }[]) {
  return statements.map(({ sql }) => {
    const split = splitStatements(sql);
    expect(split).toHaveLength(1);
    return readStatement(split[0] ?? []);
  });
}

/** The statements of a way to emit that always gives them. */
function emitted(plan: Plan, options?: ValuelessOptions): readonly Statement[] {
  const result = emit(plan, options);
  expect(result.ok).toBe(true);
  return result.statements;
}

describe('every statement says what was configured', () => {
  const modes = [
    ['redacted', credentialValues.redacted],
    ['variables', credentialValues.variables],
  ] as const;

  test.each(modes)('%s', (credentials, write) => {
    fc.assert(
      fc.property(documents(), (model) => {
        const statements = emitted(compiled(model).plan, { credentials });
        expect(readBack(statements)).toEqual(expectedStatements(model, write));
      }),
      runs(100),
    );
  });

  test('inline', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan, credentials: values } = compiled(model);
        const result = emit(plan, { credentials: 'inline', values });
        expect(result.ok && readBack(result.statements)).toEqual(
          expectedStatements(model, credentialValues.inline),
        );
      }),
      runs(100),
    );
  });

  test('getenv, for credentials that are one variable', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const result = emit(compiled(model).plan, { credentials: 'getenv' });
        const without = expectedCredentials(model).filter(({ env }) => env === undefined);
        if (result.ok) {
          expect(without).toEqual([]);
          expect(readBack(result.statements)).toEqual(
            expectedStatements(model, credentialValues.getenv),
          );
        } else {
          expect(result.diagnostics.map(({ args }) => args).sort(byText)).toEqual(
            without.map(({ credential }) => ({ credential })).sort(byText),
          );
        }
      }),
      runs(100),
    );
  });

  test('bound, with each value beside the statement', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan, credentials: values } = compiled(model);
        const result = emit(plan, { credentials: 'bound', values });
        const bound = result.ok ? result.statements : [];
        const params = bound.flatMap((statement) => statement.params);
        const configured = expectedCredentials(model).map(({ value }) => value);
        expect([...params].sort()).toEqual([...configured].sort());
        for (const { sql, params: own } of bound) {
          const marks = (splitStatements(sql)[0] ?? []).filter(({ kind }) => kind === 'parameter');
          expect(marks.map(({ value }) => value)).toEqual(own.map((_, at) => `$${at + 1}`));
        }
      }),
      runs(60),
    );
  });
});

test('a script is its statements', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const statements = emitted(compiled(model).plan);
      const script = splitStatements(toScript(statements));
      expect(script.map((tokens) => readStatement(tokens))).toEqual(readBack(statements));
    }),
    runs(60),
  );
});

test('extensions may be only loaded, or left out', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const { plan } = compiled(model);
      const all = readBack(emitted(plan));
      const of = (extensions: 'load' | 'omit') => readBack(emitted(plan, { extensions }));
      expect(of('load')).toEqual(all.filter(({ does }) => does !== 'INSTALL'));
      expect(of('omit')).toEqual(all.filter(({ does }) => does !== 'INSTALL' && does !== 'LOAD'));
    }),
    runs(50),
  );
});

test('what a plan requires is what the document refers to', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const { secrets, credentials } = requirements(compiled(model).plan);
      expect([...secrets].sort(byText)).toEqual(referencesOf(model).sort(byText));
      expect([...credentials].sort(byText)).toEqual(
        expectedCredentials(model)
          .map(({ credential, env, optional }) => ({
            credential,
            ...(env !== undefined && { env }),
            ...(optional && { optional }),
          }))
          .sort(byText),
      );
    }),
    runs(60),
  );
});

function referencesOf(model: DocumentModel) {
  return expectedSecrets(model)
    .filter(({ action }) => action === 'reference')
    .map(({ name, type, in: storage }) => ({ name, type, ...(storage && { in: storage }) }));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
