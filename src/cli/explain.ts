import { suggest } from '../diagnostic/suggest.js';
import { code as quoted, meant } from '../diagnostic/words.js';
import { command } from './command.js';
import { usageError } from './host.js';

export const explain = command({
  summary: 'say what a finding or a change means, and why',
  description: [
    'Prints what a code means and what comes of it; of a finding an example wrong and right, of a change that lakeplan diff tells what to do. Without a code it lists them all, and the topics that have a page beside.',
  ],
  operands: [
    {
      name: 'CODE',
      optional: true,
      help: 'The word in brackets behind error, warning or info, or behind danger, attention or safe. Or a topic, such as duckdb-2.0.',
    },
  ],
  options: {},
  examples: [
    { what: 'Explain one code:', line: 'lakeplan explain scope-capture' },
    {
      what: 'Read what a new line of DuckDB changes for the owner of a lake:',
      line: 'lakeplan explain duckdb-2.0',
    },
  ],
  run: ([code], _given, host) => {
    const { codes, topics, explain: pageOf, listOfCodes } = host.pages();
    const page = code === undefined ? listOfCodes() : pageOf(code);
    if (page !== undefined) return { stdout: page, stderr: '', exitCode: 0 };
    const word = code ?? '';
    const help = meant(
      suggest(word, [...codes, ...topics]).suggestion,
      `${quoted('lakeplan explain')} lists them all`,
    );
    return usageError(`there is no code ${quoted(word)}; ${help}`);
  },
});
