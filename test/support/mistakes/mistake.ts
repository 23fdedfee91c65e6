import type { Code } from '../../../src/index.js';
import { fold } from '../hostile.js';
import type { DocumentModel } from '../model/document.js';
import type { LakeModel } from '../model/model.js';

export type Path = readonly (string | number)[];
export type Table = Readonly<Record<string, unknown>>;

/** Puts a value at a path; undefined takes away what is there. */
export type Edit = readonly [path: Path, value: unknown];

/** One mistake at one place of one document. */
export interface Mistake {
  readonly code: Code;
  /** Where it must be reported. */
  readonly at: Path;
  readonly edits: readonly Edit[];
  /** What no other mistake may change, for this one would then be another. */
  readonly touches: readonly Path[];
  /** What it changes in the options. */
  readonly options?: object;
}

export function mistake(
  code: Code,
  at: Path,
  edits: readonly Edit[],
  touches: readonly Path[] = [],
): Mistake {
  return { code, at, edits, touches: [...edits.map(([path]) => path), ...touches] };
}

/** A table of the document and where it stands. */
export interface Part {
  readonly path: Path;
  readonly table: Table;
}

/** A lake in a document that is to be spoiled. */
export interface Lake extends Part {
  /** Its place among the lakes, for names that no other mistake uses. */
  readonly index: number;
  readonly model: LakeModel;
  readonly metadata: Part;
  readonly storage: Part | undefined;
  readonly options: Part;
  readonly has: (version: string) => boolean;
}

export function lakesOf({ document, lakes, has }: DocumentModel): readonly Lake[] {
  return lakes.map((model, index) => {
    const { place, name, facts } = model;
    const path = [...place, name, ...(place.at(-1) === 'stores' ? ['config', 'ducklake'] : [])];
    const lake = part(document, path);
    return {
      ...lake,
      index,
      model,
      metadata: part(document, [...path, facts.metadataKey]),
      storage: facts.storage && part(document, [...path, facts.storageKey]),
      options: part(document, [...path, 'attach_options']),
      has,
    };
  });
}

/** What says who computes: on MotherDuck's compute an alias has no effect, and a storage need not be there. */
export function hostingPaths({ metadata }: Lake): readonly Path[] {
  return [[...metadata.path, 'type'], pathOf(metadata, 'compute')];
}

/** What says whether the lake is there already, and so what its storage may leave unsaid. */
export function openingPaths({ metadata, options }: Lake): readonly Path[] {
  const keys = ['type', 'uri', 'credentials', 'secret_name'];
  return [options.path, ...keys.map((key) => [...metadata.path, key])];
}

/** A text as a configuration writes it. */
export function written(text: string): string {
  return text.replaceAll('${', () => '$${');
}

function part(document: unknown, path: Path): Part {
  return { path, table: valueAt(document, path) as Table };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((table, key) => (table as Table)[key], value);
}

/** `secret_parameters` of a table; empty when there are none. */
export function parametersOf({ table }: Part): Table {
  return (table['secret_parameters'] ?? {}) as Table;
}

/** Whether a key stands there, in any case. */
export function hasKey(table: Table, key: string): boolean {
  return Object.keys(table).some((name) => fold(name) === key);
}

/** The path of a key, in any case. */
export function pathOf({ path, table }: Part, key: string): Path {
  return [...path, Object.keys(table).find((name) => fold(name) === key) ?? key];
}

export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
