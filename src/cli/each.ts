import { compileEach, type EachResult } from '../compile-each.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { compileOptions } from './compile-options.js';
import type { Input } from './document.js';
import type { Host } from './host.js';
import type { Given } from './options.js';

/** The lakes of a file, each compiled as if it were alone, with every finding. */
export function eachLake(
  { parsed }: Input,
  given: Given,
  host: Host,
): { readonly lakes: EachResult['lakes']; readonly diagnostics: readonly Diagnostic[] } {
  if (!parsed.ok) return { lakes: [], diagnostics: parsed.diagnostics };
  const { lakes, diagnostics } = compileEach(parsed.document, compileOptions(given, host));
  return {
    lakes,
    diagnostics: [...diagnostics, ...lakes.flatMap(({ result }) => result.diagnostics)],
  };
}
