import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCommandLine } from './process.js';

const { folder, run, shell } = buildCommandLine();
// Whole processes, several to a test.
vi.setConfig({ testTimeout: 60_000 });

const at = (name: string) => join(folder, name);
const variables = { 'both.env': 'BASE=/srv\n', 'old.env': 'NAME=old\n', 'new.env': 'NAME=new\n' };

beforeEach(() => {
  execFileSync('rm', ['-rf', ...readdirSync(folder).map(at)]);
  writeFileSync(
    at('lake.toml'),
    `[lakes.a]\ncatalog = { type = "sqlite", uri = "/m" }\nstorage = { type = "local", path = "\${BASE}/\${NAME}" }\n`,
  );
  for (const [name, text] of Object.entries(variables)) writeFileSync(at(name), text);
});

const sides = '--vars-before old.env --vars-after new.env';

describe('a comparison', () => {
  test('reads a file of variables that is a pipe for both sides', () => {
    const outcome = shell(`lakeplan diff lake.toml lake.toml --vars <(cat both.env) ${sides}`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toContain("- data path: '/srv/old/'\n  + data path: '/srv/new/'");
    const line = `lakeplan diff lake.toml lake.toml --vars - ${sides} < both.env`;
    expect(shell(line)).toMatchObject({ status: 0, stdout: outcome.stdout, stderr: '' });
  });

  test.each(['lake.toml', ...Object.keys(variables)])('does not write over %s', (file) => {
    const before = readFileSync(at(file), 'utf8');
    expect(
      shell(`lakeplan diff lake.toml lake.toml --vars both.env ${sides} --out ${file}`),
    ).toMatchObject({ status: 2, stderr: 'lakeplan: --out names a file that is read\n' });
    expect(readFileSync(at(file), 'utf8')).toBe(before);
  });

  const snapshot = 'lakeplan snapshot lake.toml --vars both.env --vars old.env --out kept';

  test.each(['a.plan.json', 'a.sql'])('does not write over the %s it reads', (file) => {
    expect(shell(snapshot).status).toBe(0);
    const before = readFileSync(at(`kept/${file}`), 'utf8');
    expect(run(['diff', 'kept', 'kept', '--out', `kept/${file}`])).toMatchObject({
      status: 2,
      stderr: 'lakeplan: --out names a file that is read\n',
    });
    expect(readFileSync(at(`kept/${file}`), 'utf8')).toBe(before);
  });

  test('takes no link for a file of a snapshot', () => {
    expect(shell(`${snapshot} && cp -r kept first`).status).toBe(0);
    expect(run(['diff', 'kept', 'first']).stdout).toBe('no changes\n');
    shell('mv kept/a.plan.json theirs && ln -s ../theirs kept/a.plan.json');
    expect(run(['diff', 'kept', 'first'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'lakeplan: kept/a.plan.json is not as lakeplan snapshot writes it\n',
    });
    shell('mv kept/a.sql theirs.sql && ln -s ../theirs.sql kept/a.sql');
    expect(run(['diff', 'kept', 'kept']).stderr).toContain('there is no snapshot in kept');
  });
});
