import type { DocumentModel } from '../model/document.js';
import { attachMistakes } from './attach.js';
import { documentMistakes } from './document.js';
import { extensionMistakes } from './extensions.js';
import { metadataMistakes } from './metadata.js';
import { lakesOf, type Edit, type Mistake, type Path, type Table } from './mistake.js';
import { locationMistakes } from './location.js';
import { secretMistakes } from './secrets.js';
import { sessionMistakes } from './session.js';
import { valueMistakes } from './values.js';

/** Every mistake that can be made in the document. */
export function mistakesIn(model: DocumentModel): readonly Mistake[] {
  const lakes = lakesOf(model);
  return [
    ...documentMistakes(model, lakes),
    ...sessionMistakes(lakes),
    ...lakes.flatMap((lake) => [
      ...valueMistakes(lake),
      ...metadataMistakes(lake),
      ...locationMistakes(lake),
      ...secretMistakes(lake),
      ...attachMistakes(lake),
      ...extensionMistakes(lake),
    ]),
  ];
}

/** Chooses mistakes that have nothing to do with each other; each code is as likely, however many places it has. */
export function chooseMistakes(
  mistakes: readonly Mistake[],
  picks: readonly (readonly [number, number])[],
): readonly Mistake[] {
  const chosen: Mistake[] = [];
  for (const [which, where] of picks) {
    const free = mistakes.filter((one) => !chosen.some((other) => overlap(one, other)));
    const codes = [...new Set(free.map(({ code }) => code))];
    const sites = free.filter(({ code }) => code === codes[which % codes.length]);
    const site = sites[where % sites.length];
    if (site !== undefined) chosen.push(site);
  }
  return chosen;
}

function overlap(a: Mistake, b: Mistake): boolean {
  if (a.options !== undefined && b.options !== undefined) return true;
  return a.touches.some((one) => b.touches.some((other) => isWithin(one, other)));
}

/** Whether one path leads to the other. */
function isWithin(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((key, index) => key === b[index]);
}

/** The document and its options with the mistakes made. */
export function plant(
  { document, options }: DocumentModel,
  mistakes: readonly Mistake[],
): { readonly document: Table; readonly options: DocumentModel['options'] } {
  const spoiled = structuredClone(document);
  for (const { edits } of mistakes) for (const edit of edits) make(spoiled, edit);
  return {
    document: spoiled,
    options: Object.assign({}, options, ...mistakes.map((one) => one.options)),
  };
}

function make(document: Record<string, unknown>, [path, value]: Edit): void {
  let table = document;
  for (const key of path.slice(0, -1)) {
    if (!Object.hasOwn(table, key)) define(table, key, {});
    table = table[key] as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) delete table[last];
  else define(table, last, value);
}

/** An own key, also where it is `__proto__`. */
function define(table: Record<string, unknown>, key: string | number, value: unknown): void {
  Object.defineProperty(table, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
