import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.js';
import { severityOf } from '../../src/diagnostic/codes.js';
import { compile, type Code, type Diagnostic } from '../../src/index.js';
import { pointerOf, type Mistake } from '../support/mistakes/mistake.js';
import { chooseMistakes, mistakesIn, plant } from '../support/mistakes/plant.js';
import { documents, type DocumentModel } from '../support/model/document.js';
import { runs } from '../support/runs.js';

const whole = documents({ options: false });
const pick = fc.tuple(fc.nat(), fc.nat());

const shown = ({ code, pointer }: Pick<Diagnostic, 'code' | 'pointer'>) => `${code} at ${pointer}`;

/** The mistakes made in the document give these errors and no others, each where it was made. */
function expectErrors(model: DocumentModel, mistakes: readonly Mistake[]): void {
  const { document, options } = plant(model, mistakes);
  const { ok, diagnostics } = compile(document, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const made = mistakes.map(({ code, at }) => shown({ code, pointer: pointerOf(at) }));
  expect(errors.map(shown).sort()).toEqual(made.sort());
  expect(ok).toBe(mistakes.length === 0);
}

test('one mistake, one error', () => {
  fc.assert(
    fc.property(whole, pick, (model, wished) => {
      expectErrors(model, chooseMistakes(mistakesIn(model), [wished]));
    }),
    runs(250),
  );
});

test('several mistakes that have nothing to do with each other, as many errors', () => {
  const picks = fc.array(pick, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(whole, picks, (model, wished) => {
      expectErrors(model, chooseMistakes(mistakesIn(model), wished));
    }),
    runs(250),
  );
});

/** Errors that no change of a valid document makes: of texts, of whole documents, of plans and of emitting. */
const elsewhere = [
  'credential-without-variable',
  'invalid-plan',
  'json-syntax',
  'no-lakes',
  'toml-syntax',
  'unencodable-credential',
  'unknown-plan-version',
  'unreadable-document',
  'unset-credential',
];

test('every error there is, is among them', () => {
  const models = fc.sample(whole, { numRuns: 200, seed: 1 });
  const made = new Set<string>(models.flatMap(mistakesIn).map(({ code }) => code));
  const errors = (Object.keys(catalogue) as Code[]).filter((code) => severityOf(code) === 'error');
  expect(errors.filter((code) => !made.has(code)).sort()).toEqual(elsewhere);
});
