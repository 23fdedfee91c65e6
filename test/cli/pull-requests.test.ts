import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { buildCommandLine } from './process.js';

const { main, folder } = buildCommandLine();

// Whole processes, many to a test.
vi.setConfig({ testTimeout: 120_000 });

/** The code blocks of the page; one whose first line is a comment with a path is that file. */
const page = readFileSync('src/docs/pull-requests.md', 'utf8');
const blocks = Array.from(page.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language, text = '']) => ({
  language,
  text,
  file: /^(?:#|\/\/) (\S+)\n/.exec(text)?.[1],
}));
const blockOf = (file: string) => blocks.find((block) => block.file === file)?.text ?? '';
const keep = blocks.find(({ language, file }) => language === 'sh' && file === undefined);
// What `npm ci` would have installed is there.
const steps = Array.from(
  blockOf('.github/workflows/lakes.yml').matchAll(/^ +- run: (.*)$/gm),
  ([, command = '']) => command,
).filter((command) => command !== 'npm ci');

type Files = Readonly<Record<string, string>>;

const project = readFileSync('test/cli/project/metaxy.toml', 'utf8');
const configured: Files = { 'metaxy.toml': project, '.env.example': blockOf('.env.example') };

/** The text with something else in place of what it is known to hold. */
function replaced(text: string, before: string, after: string): string {
  expect(text).toContain(before);
  return text.replaceAll(before, after);
}

const inProject = (before: string, after: string): Files => ({
  'metaxy.toml': replaced(project, before, after),
});

const sqlite = `metadata_backend = { type = "sqlite", uri = "/var/lib/stock/catalog.sqlite" }`;
const duckdb = `metadata_backend = { type = "duckdb", uri = "/var/lib/stock/catalog.ducklake" }`;
const postgres = `metadata_backend = { type = "postgres", host = "\${DB_HOST}", database = "stock", user = "stock", password = "\${STOCK_PASSWORD}" }`;
const returns = `
[stores.returns.config.ducklake]
alias = "returns"
metadata_backend = { type = "sqlite", uri = "/var/lib/returns/catalog.sqlite" }
storage_backend = { type = "local", path = "/var/lib/returns/data" }
`;
const stockData = `storage_backend = { type = "local", path = "/var/lib/stock/data" }`;
const readOnly = 'attach_options = { read_only = true }';
const published = `metadata_backend = { type = "duckdb", uri = "https://lakes.example.com/stock.ducklake" }`;
const literal = (key: string) => inProject('"${SALES_SECRET}"', `"${key}"`);

/** What is committed on the base branch, and what the pull request makes of it. */
const cases: Readonly<Record<string, { readonly base?: Files; readonly change: Files }>> = {
  'bucket-moved': {
    change: { '.env.example': replaced(blockOf('.env.example'), 'example-sales', 'example-moved') },
  },
  'lake-renamed': { change: inProject('stores.sales.', 'stores.orders.') },
  'secret-renamed': { change: inProject('"sales_bucket"', '"orders_bucket"') },
  'second-lake': { change: { 'metaxy.toml': `${project}${returns}` } },
  'new-file': { base: { 'README.md': 'A project without lakes.\n' }, change: configured },
  'key-rotated': {
    base: { ...configured, ...literal('wJalrXUtnFEMI') },
    change: literal('je7MtGbClwBF'),
  },
  'key-read-from-another-variable': {
    change: inProject('${SALES_SECRET}', '${SALES_SECRET_2026}'),
  },
  'catalog-moved-to-postgres': {
    base: { ...configured, ...inProject(duckdb, sqlite) },
    change: inProject(duckdb, postgres),
  },
  'catalog-published': {
    change: inProject(`${duckdb}\n${stockData}`, `${published}\n${readOnly}`),
  },
  'data-path-left-to-catalog': { change: inProject(stockData, readOnly) },
};

beforeAll(() => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  // In place of npx, which would look for an installed package: test/package/recipes.mjs has one.
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${main}" "$@"\n`;
  writeFileSync(join(bin, 'npx'), npx);
  chmodSync(join(bin, 'npx'), 0o755);
});

test('the page has steps to follow', () => {
  expect(keep?.text).toContain('lakeplan snapshot');
  expect(steps).toHaveLength(5);
  for (const command of ['check', 'diff', 'snapshot'])
    expect(steps.filter((step) => step.includes(`lakeplan ${command} `))).toHaveLength(1);
});

test.each(Object.entries(cases))('%s', async (name, { base = configured, change }) => {
  const { write, follow, commit, workflow } = repository();
  write(base);
  if ('metaxy.toml' in base) follow(keep?.text ?? '');
  commit('base');
  write(change);
  const stale = workflow();
  follow(keep?.text ?? '');
  commit('change');
  const upToDate = workflow();
  // What is kept is not what decides what the summary says; it decides whether the check passes.
  expect(upToDate.summary).toBe(stale.summary);
  expect(upToDate.status, upToDate.stderr).toBe(0);
  const isChange = !upToDate.summary.includes('no changes');
  expect(stale.status).toBe(isChange ? 3 : 0);
  for (const key of ['wJalrXUtnFEMI', 'je7MtGbClwBF']) expect(upToDate.summary).not.toContain(key);
  await expect(upToDate.summary).toMatchFileSnapshot(`../../golden/pull-requests/${name}.md`);
});

test('there is no golden without its case', () => {
  expect(readdirSync('golden/pull-requests').sort()).toEqual(
    Object.keys(cases)
      .map((name) => `${name}.md`)
      .sort(),
  );
});

/** A repository of its own, in which the page is followed. */
function repository() {
  const root = mkdtempSync(join(folder, 'repository-'));
  const work = join(root, 'work');
  mkdirSync(work);
  let runs = 0;
  /** Runs commands as a shell of GitHub Actions does, which stops at the first that fails. */
  const shell = (commands: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync('bash', ['--norc', '-e', '-c', commands], {
      cwd: work,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
    });
  const follow = (commands: string) => {
    const { status, stderr } = shell(commands);
    expect(status, stderr).toBe(0);
  };
  follow(
    'git init -q -b work && git config user.name test && git config user.email test@example.com',
  );
  return {
    write: (files: Files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(work, file)), { recursive: true });
        writeFileSync(join(work, file), text);
      }
    },
    follow,
    /** On the base branch it is what pull requests start from. */
    commit: (message: 'base' | 'change') => {
      follow(`git add -A && git commit -qm ${message}`);
      if (message === 'base') follow('git update-ref refs/remotes/origin/main HEAD');
    },
    workflow: () => {
      runs += 1;
      const temporary = join(root, `run-${runs}`);
      mkdirSync(temporary);
      const summary = join(temporary, 'summary.md');
      writeFileSync(summary, '');
      const { status, stderr } = shell(steps.join('\n'), {
        GITHUB_BASE_REF: 'main',
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temporary,
      });
      return { status, stderr, summary: readFileSync(summary, 'utf8') };
    },
  };
}
