import { hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { printable } from '../diagnostic/printable.js';
import { command } from './command.js';
import { githubFormat } from './format/github.js';
import { jsonFormat } from './format/json.js';
import { sarifFormat } from './format/sarif.js';
import { isOutcome } from './host.js';
import { inFileOrder, messages } from './messages.js';
import { documentOptions } from './options.js';
import { compileAlone, fileOperand, lakesOf, openSession } from './session.js';

/** The formats that are made for programs; they are the command's product. */
const formats = { json: jsonFormat, github: githubFormat, sarif: sarifFormat } as const;

/** Every finding, lake by lake; what the lakes may not do in one session is a warning. */
export const check = command({
  summary: 'report every mistake, at its line',
  description: [
    'Reports everything that is wrong or doubtful in one go, each at its line and with what to do. Each lake is checked as if it were opened alone; what several may not do in one session is a warning.',
    'It connects to nothing, and credentials need not be set. lakeplan explain CODE says more of a finding.',
  ],
  operands: [fileOperand],
  options: {
    ...documentOptions,
    format: {
      value: 'FORMAT',
      choices: {
        text: 'for people, on standard error (default)',
        json: 'a list with all that is known of each finding',
        github: 'annotations for GitHub Actions',
        sarif: 'SARIF 2.1.0, for code scanning',
      },
      help: 'How findings are printed:',
    },
    strict: { help: 'Make warnings errors.' },
  },
  examples: [
    { what: 'Fail on warnings too, as before a merge:', line: 'lakeplan check --strict' },
    {
      what: 'Annotate a pull request, where variables have example values:',
      line: 'lakeplan check --vars .env.example --format github',
    },
  ],
  run(operands, given, host) {
    const session = openSession(operands, given, host);
    if (isOutcome(session)) return session;
    const { plans, diagnostics: found } = compileAlone(session);
    const { input } = session;
    const diagnostics = given.strict === true ? found.map(strictly) : found;
    const exitCode = hasErrors(diagnostics) ? 1 : 0;
    const { format = 'text' } = given;
    if (format !== 'text') {
      const stdout = formats[format](inFileOrder(input.place(diagnostics)), input.file);
      return { stdout, stderr: input.note, exitCode };
    }
    const words = messages(diagnostics, input, host);
    const counts = countOf(diagnostics);
    const file = printable(input.file);
    if (exitCode === 1) return { stdout: '', stderr: `${words}\n${file}: ${counts}\n`, exitCode };
    const lakes = plans.flatMap(lakesOf).length;
    const stdout = `${file}: ${lakes === 1 ? '1 lake' : `${lakes} lakes`}, ${counts}\n`;
    return { stdout, stderr: words, exitCode };
  },
});

/** A warning as an error. */
function strictly(found: Diagnostic): Diagnostic {
  return found.severity === 'warning' ? { ...found, severity: 'error' } : found;
}

/** How many findings there are of each severity: `2 errors, 1 warning`. */
function countOf(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'nothing to report' : counts.join(', ');
}
