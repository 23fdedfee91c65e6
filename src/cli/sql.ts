import { compile } from '../compile.js';
import { emit, type Emitted, type NotEmitted, type Statement } from '../emit/emit.js';
import { toScript } from '../emit/script.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';
import { compileOptions } from './compile-options.js';
import type { Input } from './document.js';
import type { Host, Outcome } from './host.js';
import { outcome } from './messages.js';
import type { Given } from './options.js';

/** The SQL of one session with the chosen lakes, and nothing else. */
export function sql(input: Input, given: Given, host: Host): Outcome {
  const { parsed } = input;
  const compiled = parsed.ok ? compile(parsed.document, compileOptions(given, host)) : parsed;
  if (!compiled.ok) return outcome('', compiled.diagnostics, input, host);
  const emitted = emitAs(compiled.plan, compiled.credentials, given);
  const found = emitted.ok ? [] : emitted.diagnostics;
  const script = emitted.ok ? toScript(emitted.statements) : '';
  return outcome(script, [...compiled.diagnostics, ...found], input, host);
}

function emitAs(
  plan: Plan,
  values: Credentials,
  { credentials = 'redacted', extensions = 'install' }: Given,
): Emitted<Statement> | NotEmitted {
  if (credentials === 'inline') return emit(plan, { credentials, values, extensions });
  if (credentials === 'getenv') return emit(plan, { credentials, extensions });
  return emit(plan, { credentials, extensions });
}
