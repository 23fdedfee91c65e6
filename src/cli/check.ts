import { compileEach } from '../compile-each.js';
import { compileOptions } from './compile-options.js';
import type { Host, Outcome } from './host.js';
import { outcome } from './messages.js';
import type { Given } from './options.js';

/** Every finding, lake by lake; what the lakes may not do in one session is a warning. */
export function check(document: unknown, given: Given, host: Host): Outcome {
  const { lakes, diagnostics } = compileEach(document, compileOptions(given, host));
  const all = [...diagnostics, ...lakes.flatMap(({ result }) => result.diagnostics)];
  const names = lakes.length === 1 ? 'lake' : 'lakes';
  const found = all.length === 0 ? 'nothing to report' : `${all.length} to look at, none an error`;
  return outcome(`${lakes.length} ${names} checked: ${found}\n`, all, given, host);
}
