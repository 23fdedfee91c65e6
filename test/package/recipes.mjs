// Follows src/docs/pull-requests.md to the letter, in a repository of its own that has the packed package and no network.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { check } from './check-that.mjs';
import { pack, run, temporaryFolder } from './packed.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = repository();

/** The code blocks of the page, each with its language; one whose first line is a comment with a path is that file. */
const page = readFileSync(join(root, 'src/docs/pull-requests.md'), 'utf8');
const blocks = Array.from(page.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language, text]) => {
  const [, file] = /^(?:#|\/\/) (\S+)\n/.exec(text) ?? [];
  return { language, text, file };
});
const [keep, use] = blocks.filter(({ language, file }) => language === 'sh' && file === undefined);
const fileOf = (name) => blocks.find(({ file }) => file === name).text;
for (const { file, text } of blocks.filter((block) => block.file !== undefined)) {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

// What `npm ci` would have installed is there.
const steps = Array.from(
  fileOf('.github/workflows/lakes.yml').matchAll(/^ +- run: (.*)$/gm),
  ([, command]) => command,
).filter((command) => command !== 'npm ci');
check('the workflow has five steps of its own', steps.length === 5);
const summary = join(folder, 'summary.md');

git('add', 'metaxy.toml');
git('commit', '-qm', 'Configure lakes');
check('without files the workflow fails', workflow().status === 3);
check('the files are written', follow(keep.text).status === 0);
const kept = git('ls-files', 'lakes').trim().split('\n');
const expected = ['sales.plan.json', 'sales.sql', 'stock.plan.json', 'stock.sql'];
check('they are those of the two lakes', kept.join() === expected.map((f) => `lakes/${f}`).join());
check('the workflow passes', workflow().status === 0);
check('all lakes are new', summaryText().includes('a new lake is attached'));
git('add', '.');
git('commit', '-qm', 'Keep the lakes');
check('it passes on what is kept', workflow().status === 0);
check('the summary says that nothing changes', summaryText() === '**Lakes: no changes**\n');

check('vitest keeps the SQL', vitest({}).status === 0);
check('and then compares it', vitest({ CI: 'true' }).status === 0);

const configuration = join(folder, 'metaxy.toml');
writeFileSync(configuration, readFileSync(configuration, 'utf8').replace('"lake"', '"moved"'));
const stale = workflow();
check('after a change the workflow fails', stale.status === 3);
check('it says what the change does', stale.output.includes('danger[data-path-moved]'));
check('and so does its summary', summaryText().includes('> [!CAUTION]'));
check('it names the files', stale.output.includes('lakes/sales.sql'));
check('it writes nothing', git('status', '--short', 'lakes') === '');
const compared = vitest({ CI: 'true' });
check('the test fails too', compared.status === 1);
check('it shows the difference', compared.output.includes('s3://example-sales/moved/'));
check('the files are written anew', follow(keep.text).status === 0);
check('the workflow passes again', workflow().status === 0);
const changed = git('diff', '--cached', '--name-only').trim().split('\n');
check('one lake has changed', changed.join() === 'lakes/sales.plan.json,lakes/sales.sql');

check('the SQL is printed, and its end', follow(use.text).status === 0);
const sql = readFileSync(join(folder, 'sales.sql'), 'utf8');
check('it is verified', sql.includes('is not a DuckLake') && sql.includes("getenv('SALES_KEY')"));
check('it is left', readFileSync(join(folder, 'leave.sql'), 'utf8').includes('DETACH DATABASE'));

/** A repository with a configuration, and with what `npm ci` would put into it. */
function repository() {
  const made = temporaryFolder('recipes');
  const modules = join(made, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  execFileSync('tar', ['-xzf', pack(), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'lakeplan'));
  for (const name of ['smol-toml', 'valibot', 'vitest']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  symlinkSync(join(root, 'node_modules/.bin/vitest'), join(modules, '.bin/vitest'));
  const program = join(modules, 'lakeplan/dist/cli/main.cjs');
  chmodSync(program, 0o755);
  symlinkSync(program, join(modules, '.bin/lakeplan'));
  cpSync(join(root, 'test/cli/project/metaxy.toml'), join(made, 'metaxy.toml'));
  writeFileSync(join(made, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(made, '.gitignore'), 'node_modules\n');
  run('git', ['init', '-q'], { cwd: made });
  for (const [name, value] of [
    ['user.name', 'test'],
    ['user.email', 'test@example.com'],
  ]) {
    run('git', ['config', name, value], { cwd: made });
  }
  return made;
}

function git(...args) {
  return run('git', args, { cwd: folder });
}

/** Runs the workflow's steps, for a change that began at the last commit. */
function workflow() {
  writeFileSync(summary, '');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return follow(steps.join('\n'), {
    GITHUB_BASE_REF: 'main',
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporaryFolder('runner'),
  });
}

function summaryText() {
  return readFileSync(summary, 'utf8');
}

/** Runs commands as a shell of GitHub Actions does, which stops at the first that fails. */
function follow(commands, env = {}) {
  return outcome('bash', ['-e', '-c', commands], env);
}

function vitest(env) {
  return outcome('npx', ['vitest', 'run'], env);
}

function outcome(command, args, env) {
  const { CI: _, ...inherited } = process.env;
  const options = { cwd: folder, env: { ...inherited, NO_COLOR: '1', ...env }, encoding: 'utf8' };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { status, output: stdout + stderr };
}
