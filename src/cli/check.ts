import { hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Input } from './document.js';
import { eachLake } from './each.js';
import { githubFormat } from './format/github.js';
import { jsonFormat } from './format/json.js';
import { sarifFormat } from './format/sarif.js';
import type { Host, Outcome } from './host.js';
import { inFileOrder, messages } from './messages.js';
import type { Given } from './options.js';

/** The formats that are made for programs; they are the command's product. */
const formats = { json: jsonFormat, github: githubFormat, sarif: sarifFormat } as const;

/** Every finding, lake by lake; what the lakes may not do in one session is a warning. */
export function check(input: Input, given: Given, host: Host): Outcome {
  const { lakes, diagnostics: found } = eachLake(input, given, host);
  const diagnostics = given.strict === true ? found.map(strictly) : found;
  const exitCode = hasErrors(diagnostics) ? 1 : 0;
  const { format = 'text' } = given;
  if (format !== 'text') {
    const stdout = formats[format](inFileOrder(input.place(diagnostics)), input.file);
    return { stdout, stderr: '', exitCode };
  }
  const words = messages(diagnostics, input, host);
  const counts = countOf(diagnostics);
  if (exitCode === 1)
    return { stdout: '', stderr: `${words}\n${input.file}: ${counts}\n`, exitCode };
  return {
    stdout: `${input.file}: ${lakesOf(lakes.length)}, ${counts}\n`,
    stderr: words,
    exitCode,
  };
}

/** A warning as an error. */
function strictly(found: Diagnostic): Diagnostic {
  return found.severity === 'warning' ? { ...found, severity: 'error' } : found;
}

function lakesOf(lakes: number): string {
  return lakes === 1 ? '1 lake' : `${lakes} lakes`;
}

/** How many findings there are of each severity: `2 errors, 1 warning`. */
function countOf(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'nothing to report' : counts.join(', ');
}
