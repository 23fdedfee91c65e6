import { compile } from '../compile.js';
import { compileOptions } from './compile-options.js';
import type { Input } from './document.js';
import type { Host, Outcome } from './host.js';
import { formatJson } from './json.js';
import { outcome } from './messages.js';
import type { Given } from './options.js';

/** The plan of one session with the chosen lakes, as JSON. */
export function plan(input: Input, given: Given, host: Host): Outcome {
  const { parsed } = input;
  const compiled = parsed.ok ? compile(parsed.document, compileOptions(given, host)) : parsed;
  const text = compiled.ok ? `${formatJson(compiled.plan)}\n` : '';
  return outcome(text, compiled.diagnostics, input, host);
}
