import { backends } from '../backend/index.js';
import { planLakes } from './compile.js';
import { createReport, diagnostic, inOrder, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { CompileOptions, CompileResult } from './result.js';
import { joinLakes, planSession } from './session/session.js';

export interface EachResult {
  /** Every chosen lake, compiled as if it were alone. */
  readonly lakes: readonly { readonly name: string; readonly result: CompileResult }[];
  /** What concerns the whole document, and, as warnings, what the lakes may not do in one session. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles lake by lake: a document often holds lakes that are opened one at a time. Total, like `compile`. */
export function compileEach(document: unknown, options: CompileOptions = {}): EachResult {
  const report = createReport();
  try {
    const planned = planLakes(document, options, backends, report);
    const lakes = planned.map((lake) => ({
      name: lake.source.name,
      result: planSession([lake], { ...options, use: lake.source.name }, createReport()),
    }));
    const alone = new Set(lakes.flatMap(({ result }) => result.diagnostics.map(identify)));
    const together = createReport();
    if (planned.length > 1) joinLakes(planned, options.env ?? {}, together);
    const warnings = together.diagnostics
      .filter((found) => !alone.has(identify(found)))
      .map((found): Diagnostic => ({ ...found, severity: 'warning' }));
    return { lakes, diagnostics: inOrder([...report.diagnostics, ...warnings]) };
  } catch {
    // As in `compile`: a getter or a proxy in the caller's objects.
    return { lakes: [], diagnostics: [diagnostic('unreadable-document', '', {})] };
  }
}

function identify({ code, pointer }: Diagnostic): string {
  return `${code} ${pointer}`;
}
