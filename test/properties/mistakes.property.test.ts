import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allCodes } from '../support/codes.js';
import { severityOf } from '../../src/diagnostic/codes.js';
import { compile, type Diagnostic } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { linedToml, type LinedToml } from '../support/lined-toml.js';
import { pointerOf, type Mistake, type Path } from '../support/mistakes/mistake.js';
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
  expectLines(document, options, mistakes);
}

/** From TOML, each error is on the line where its mistake was made; what is missing, on that of its table. */
function expectLines(
  document: Readonly<Record<string, unknown>>,
  options: DocumentModel['options'],
  mistakes: readonly Mistake[],
): void {
  const written = linedToml(document);
  if (written === undefined) return;
  const { diagnostics } = compileToml(written.text, options);
  const places = diagnostics.flatMap(({ range, related = [] }) => [{ range }, ...related]);
  expect(places.filter(({ range }) => range === undefined)).toEqual([]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const made = mistakes.map(({ code, at }) => {
    return `${shown({ code, pointer: pointerOf(at) })}, line ${lineOf(at, written)}`;
  });
  expect(errors.map((one) => `${shown(one)}, line ${one.range?.start.line ?? 0}`).sort()).toEqual(
    made.sort(),
  );
}

/** The line of the place, or of the nearest one above it that there is. */
function lineOf(path: Path, { lines }: LinedToml): number {
  return lines.get(pointerOf(path)) ?? lineOf(path.slice(0, -1), { text: '', lines });
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
  'invalid-leave-to',
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
  const models = fc.sample(whole, 600);
  const made = new Set<string>(models.flatMap(mistakesIn).map(({ code }) => code));
  const errors = allCodes.filter((code) => severityOf(code) === 'error');
  expect(errors.filter((code) => !made.has(code)).sort()).toEqual(elsewhere);
});

test('every document can be written as TOML, so that lines are looked at', () => {
  for (const model of fc.sample(whole, 50)) {
    expect(linedToml(plant(model, []).document)).toBeDefined();
  }
});
