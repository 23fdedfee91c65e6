import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { carryOut, inFull } from './campaign.js';
import { identity, mutantsOf, type Mutant } from './mutants.js';
import { inRandomOrder } from './sample.js';
import { formatTable } from './table.js';
import { measureTests } from './trial.js';
import { createWorkplace } from './workplace.js';

/** Not the core: the page, and what is words. */
const leftOut = /^src\/preview\/|\.d\.ts$|\/(?:pages|codes|catalogue|messages|docs)\//;

/** How much of what is not equivalent has to be caught. */
const enough = 0.99;

interface Equivalent {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Why no test can tell it from the original. */
  readonly why: string;
}

const root = process.cwd();
const say = (line: string) => process.stdout.write(`${line}\n`);
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const [count = 300, seed = 1] = process.argv.slice(2).map(Number);
const files = execFileSync('git', ['ls-files', 'src/*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !leftOut.test(file));
const mutants = files.flatMap((file) => mutantsOf(root, file));
const equivalent = JSON.parse(
  readFileSync(`${root}/test/mutants/equivalent.json`, 'utf8'),
) as readonly Equivalent[];
const listed = new Set(equivalent.map(({ file, before, after }) => identity(file, before, after)));
const isEquivalent = ({ file, before, after }: Mutant) => listed.has(identity(file, before, after));
const present = new Set(mutants.map(({ file, before, after }) => identity(file, before, after)));
for (const one of equivalent.filter(
  (each) => !present.has(identity(each.file, each.before, each.after)),
))
  say(`no such change any more in test/mutants/equivalent.json: ${one.file}: ${one.after}`);

say(`seed ${seed}: ${count} of ${mutants.length} changes in ${files.length} files`);
// One for the compiler, two for tests.
const compiler = createWorkplace(root);
const workplaces = [compiler, createWorkplace(root), createWorkplace(root)] as const;
const durations = await measureTests(compiler);
const queue = inRandomOrder(mutants, seed);
const tried = await carryOut({ queue, count, isEquivalent, durations, say }, workplaces);

say(formatTable(tried));
const survived = tried.filter(({ outcome }) => outcome === 'survived');
for (const mutant of survived) say(`\n${inFull(mutant)}`);
const caught = tried.filter(({ outcome }) => outcome === 'caught').length;
const share = caught / (caught + survived.length);
say(
  `\nseed ${seed}: ${caught} caught, ${survived.length} survived, ${tried.length - caught - survived.length} equivalent`,
);
say(`${(share * 100).toFixed(1)} % of what is not equivalent is caught`);
process.exit(share >= enough ? 0 : 1);
