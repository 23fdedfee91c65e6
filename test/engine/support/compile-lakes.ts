import { compile, type CompileResult } from '../../../src/index.js';
import { compiled, inlineStatements } from './emitted.js';
import { version } from './environment.js';

/** A table of a configuration. */
export type Table = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly env?: Readonly<Record<string, string>>;
  /** The lake that is current at the end, where there are several. */
  readonly use?: string;
  /** The version under test without one. */
  readonly target?: string;
}

/** The document compiled for the version under test. */
export function compiledDocument(document: unknown, asked: Asked = {}): CompileResult {
  return compile(document, { target: version, ...asked });
}

/** The statements of a document, with its credentials in them; what speaks against it is thrown in words. */
export function statementsOfDocument(document: unknown, asked?: Asked): readonly string[] {
  return inlineStatements(compiled(compiledDocument(document, asked))).map(({ sql }) => sql);
}

/** The statements of lakes by their names. */
export function statementsOf(lakes: Table, asked?: Asked): readonly string[] {
  return statementsOfDocument({ lakes }, asked);
}

/** The statements of one lake, which is current at the end. */
export function statementsOfLake(lake: Table, asked?: Asked): readonly string[] {
  return statementsOf({ lake }, asked);
}

/** What is said of lakes, by code. */
export function codesOf(lakes: Table, asked: Asked = {}): readonly string[] {
  return codesOfDocument({ lakes }, asked);
}

export function codesOfDocument(document: unknown, asked: Asked = {}): readonly string[] {
  return codesIn(compiledDocument(document, asked));
}

/** What is said in a result, by code, but for that of the version under test. */
export function codesIn({ diagnostics }: CompileResult): readonly string[] {
  const codes = diagnostics.map(({ code }) => code);
  return codes.filter((code) => code !== 'unmaintained-target');
}

/** Why lakes do not compile, by code; nothing when they do. */
export function errorsOf(lakes: Table, asked?: Asked): readonly string[] {
  return errorsOfDocument({ lakes }, asked);
}

export function errorsOfDocument(document: unknown, asked: Asked = {}): readonly string[] {
  const { diagnostics } = compiledDocument(document, asked);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}
