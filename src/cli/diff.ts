import type { Change } from '../diff/change.js';
import { describeChange } from '../diff/describe.js';
import { renderDiff } from '../diff/render.js';
import { command } from './command.js';
import { compare } from './compare.js';
import { writeOut } from './files.js';
import { isOutcome, type Outcome } from './host.js';
import { formatJson } from './json.js';
import { messages } from './messages.js';
import { documentOptions, outOption, useOption } from './options.js';
import { fileOperand } from './session.js';
import { openSides } from './side.js';

const formats = {
  text: (changes: readonly Change[]) => renderDiff(changes),
  json: (changes: readonly Change[]) => {
    return `${formatJson(changes.map((change) => ({ ...change, ...describeChange(change) })))}\n`;
  },
  markdown: (changes: readonly Change[]) => renderDiff(changes, { format: 'markdown' }),
} as const;

/** What a change of the configuration does to those who have the lakes. */
export const diff = command({
  summary: 'say what a change of the configuration will do',
  description: [
    'Compares two configurations or plan files and says of each difference what it does to those who have the lakes, and what to do about it: safe, for attention, or danger, where data is lost, left behind, split or exposed, or the lake cannot be attached. Credentials are compared by name and variable.',
    'It compares what lakeplan sql would run: the chosen lakes in one session or, where they cannot be in one, lake by lake. An empty file has no lakes. lakeplan explain CODE says what a code means.',
  ],
  operands: [
    { name: 'BEFORE', help: 'The configuration or plan as it was; - is standard input.' },
    { name: 'AFTER', help: fileOperand.help.replace(/ Default: .*/, '') },
  ],
  options: {
    ...documentOptions,
    ...useOption,
    ...outOption,
    format: {
      value: 'FORMAT',
      choices: {
        text: 'for people (default)',
        json: 'a list with all that is known of each difference',
        markdown: 'a comment for a pull request: dangers on top, details folded',
      },
      help: 'How differences are printed:',
    },
    'exit-code': {
      help: 'Leave with status 3 where there is a difference, and with 4 where one of them is a danger.',
    },
  },
  examples: [
    {
      what: 'Comment on a pull request:',
      line: 'lakeplan diff before.toml metaxy.toml --format markdown',
    },
    {
      what: 'See whether the configuration is still what was approved:',
      line: 'lakeplan diff sales.plan.json metaxy.toml --lake sales --exit-code',
    },
  ],
  run(operands, given, host): Outcome {
    const sides = openSides(operands, given, host);
    if (isOutcome(sides)) return sides;
    const [before, after] = sides;
    const compared = compare(before, after);
    if (!('changes' in compared)) {
      const words = [
        messages(compared.before, before.input, host),
        messages(compared.after, after.input, host),
      ];
      const stderr = words.filter((text) => text !== '').join('\n');
      return { stdout: '', stderr, exitCode: 1 };
    }
    const { changes, note } = compared;
    const stdout = formats[given.format ?? 'text'](changes);
    const exitCode = given['exit-code'] === true ? statusOf(changes) : 0;
    return writeOut({ stdout, stderr: note, exitCode }, given.out, 'public', host);
  },
});

function statusOf(changes: readonly Change[]): 0 | 3 | 4 {
  if (changes.length === 0) return 0;
  return changes.some(({ effect }) => effect === 'danger') ? 4 : 3;
}
