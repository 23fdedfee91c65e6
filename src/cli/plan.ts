import { command } from './command.js';
import { writeOut } from './files.js';
import { isOutcome } from './host.js';
import { formatJson } from './json.js';
import { outcome } from './messages.js';
import { documentOptions, outOption, useOption } from './options.js';
import { compileInput, fileOperand, openSession } from './session.js';

/** The plan of one session with the chosen lakes, as JSON. */
export const plan = command({
  summary: 'print the plan as JSON, to review and to keep',
  description: [
    'Prints what attaching the chosen lakes in one session takes, as JSON: the extensions, the secrets that are created or must exist, the attachments. If there is an error in the configuration it prints none.',
    'A plan holds no credential, only its name and its variable, and does not change when a credential does: it may be committed. lakeplan sql makes SQL of a plan file, so that what was approved is what runs.',
  ],
  operands: [fileOperand],
  options: { ...documentOptions, ...useOption, ...outOption },
  examples: [
    {
      what: 'Keep the plan of one lake:',
      line: 'lakeplan plan --lake sales --out sales.plan.json',
    },
  ],
  run(operands, given, host) {
    const session = openSession(operands, given, host);
    if (isOutcome(session)) return session;
    const compiled = compileInput(session);
    const text = compiled.ok ? `${formatJson(compiled.plan)}\n` : '';
    const printed = outcome(text, compiled.diagnostics, session.input, host);
    return writeOut(printed, given.out, 'public', host);
  },
});
