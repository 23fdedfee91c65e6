import type { Change } from '../diff/change.js';
import { describeChange } from '../diff/describe.js';
import { renderDiff } from '../diff/render.js';
import { command } from './command.js';
import { compare } from './diff/compare.js';
import { sideOptions } from './diff/options.js';
import { placesOf, type ChangePlaces, type FilePlace } from './diff/places.js';
import { openSides } from './diff/side.js';
import { aboutTargets } from './diff/targets.js';
import { writeOut } from './files.js';
import { isOutcome, type Outcome } from './host.js';
import { formatJson } from './json.js';
import { messages } from './messages.js';
import { documentOptions, outOption } from './options.js';
import { fileOperand } from './session.js';

type Places = ReadonlyMap<Change, ChangePlaces>;

const formats = {
  text: (changes: readonly Change[], places: Places, color: boolean) =>
    renderDiff(changes, { color, placeOf: (change) => shownPlaces(places.get(change)) }),
  json: (changes: readonly Change[], places: Places) => {
    const rows = changes.map((change) => {
      return { ...change, ...describeChange(change), places: places.get(change) ?? {} };
    });
    return `${formatJson(rows)}\n`;
  },
  markdown: (changes: readonly Change[], places: Places) =>
    renderDiff(changes, {
      format: 'markdown',
      placeOf: (change) => shownPlaces(places.get(change)),
    }),
} as const;

/** Where it is now, and where it was. */
function shownPlaces({ before, after }: ChangePlaces = {}): string | undefined {
  if (after === undefined) return before === undefined ? undefined : `${shown(before)} (before)`;
  return before === undefined ? shown(after) : `${shown(after)}, before at ${shown(before)}`;
}

function shown({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`;
}

/** What a change of the configuration does to users of the lakes. */
export const diff = command({
  summary: 'say what a change of the configuration will do',
  description: [
    'Compares two configurations, plan files or folders of lakeplan snapshot, and says of each difference what it does to users of the lakes and what to do about it: safe, for attention, or danger, where data is lost, left behind, split or exposed, or the lake cannot be attached. Credentials are compared by name and variable.',
    'It compares lake by lake, each as if it were opened alone; which lake is current is compared between two plan files only. A lake is known by its catalog and its data, whatever it is called. An empty file or folder has no lakes. lakeplan explain CODE says what a code means.',
  ],
  operands: [
    {
      name: 'BEFORE',
      help: 'The configuration, the plan or the folder of a snapshot as it was; - is standard input.',
    },
    {
      name: 'AFTER',
      help: `${fileOperand.help.replace(/ Default: .*/, '')} Or the folder of a snapshot.`,
    },
  ],
  options: {
    ...documentOptions,
    ...sideOptions,
    ...outOption,
    all: { help: 'List those differences too that alter no SQL.' },
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
      help: 'Exit with 3 if anything listed differs, and with 4 if one of the differences is a danger.',
    },
  },
  examples: [
    {
      what: 'Compare with what was committed, as for a comment on a pull request:',
      line: 'lakeplan diff lakes metaxy.toml --vars .env.example --format markdown',
    },
    {
      what: 'Compare two configurations, one of them with variables of its own:',
      line: 'lakeplan diff before.toml metaxy.toml --vars-before .env.before',
    },
    {
      what: 'See whether the configuration is still what was approved:',
      line: 'lakeplan diff sales.plan.json metaxy.toml --lake sales --exit-code',
    },
  ],
  run(operands, given, host): Outcome {
    const sides = openSides(operands, given, host);
    if (isOutcome(sides)) return sides;
    const compared = compare(sides, given.all === true);
    if (isOutcome(compared)) return compared;
    if ('mistakes' in compared) {
      const words = compared.mistakes.map(({ diagnostics, input }) => {
        return messages(diagnostics, { ...input, note: '' }, host);
      });
      return { stdout: '', stderr: sides.note + words.join('\n'), exitCode: 1 };
    }
    const { changes } = compared;
    const stderr = sides.note + aboutTargets([...compared.before, ...compared.after], host);
    const places = placesOf(
      changes,
      { side: sides.before, plans: compared.before },
      { side: sides.after, plans: compared.after },
    );
    const color = given.out === undefined && host.productColor;
    const stdout = formats[given.format ?? 'text'](changes, places, color);
    const exitCode = given['exit-code'] === true ? statusOf(changes) : 0;
    return writeOut({ stdout, stderr, exitCode }, given.out, 'public', host);
  },
});

function statusOf(changes: readonly Change[]): 0 | 3 | 4 {
  if (changes.length === 0) return 0;
  return changes.some(({ effect }) => effect === 'danger') ? 4 : 3;
}
