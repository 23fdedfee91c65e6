import { compile } from '../compile.js';
import { toScript } from '../emit/script.js';
import { compileOptions } from './compile-options.js';
import type { Input } from './document.js';
import { usageError, type Host, type Outcome } from './host.js';
import { outcome } from './messages.js';
import type { Given } from './options.js';
import { conflict, sqlStatements } from './sql-statements.js';

/** The SQL of one session with the chosen lakes, and nothing else. */
export function sql(input: Input, given: Given, host: Host): Outcome {
  const problem = conflict(given);
  if (problem !== undefined) return usageError(problem);
  const { parsed } = input;
  const compiled = parsed.ok ? compile(parsed.document, compileOptions(given, host)) : parsed;
  if (!compiled.ok) return outcome('', compiled.diagnostics, input, host);
  const emitted = sqlStatements(compiled.plan, compiled.credentials, given);
  const found = emitted.ok ? [] : emitted.diagnostics;
  const script = emitted.ok ? toScript(emitted.statements) : '';
  return outcome(script, [...compiled.diagnostics, ...found], input, host);
}
