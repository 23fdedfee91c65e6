import { command } from './command.js';

export const explain = command({
  summary: 'say what a finding means, and why',
  description: [
    'Prints what a code means, what comes of it, and an example wrong and right. Without a code it lists them all.',
  ],
  operands: [
    { name: 'CODE', optional: true, help: 'The word in brackets behind error, warning or info.' },
  ],
  options: {},
  examples: [{ what: 'Explain one code:', line: 'lakeplan explain scope-capture' }],
  run: ([code], _given, host) => host.explain(code),
});
