import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCommandLine } from './process.js';

const { folder, run, shell } = buildCommandLine();
// Whole processes, several to a test.
vi.setConfig({ testTimeout: 60_000 });

const at = (name: string) => join(folder, name);
const lake = (name: string) =>
  `[lakes.${name}]\ncatalog = { type = "sqlite", uri = "/m" }\nstorage = { type = "local", path = "/${name}" }\n`;

beforeEach(() => {
  execFileSync('rm', ['-rf', ...readdirSync(folder).map(at)]);
  writeFileSync(at('lake.toml'), lake('a'));
});

describe('a snapshot on the disk', () => {
  const snapshot = ['snapshot', 'lake.toml', '--out', 'kept'];

  test.each(['a.sql', 'a.plan.json'])('follows no link: %s', (name) => {
    writeFileSync(
      at('theirs'),
      '-- Written by lakeplan snapshot, which replaces and removes this file.\n',
    );
    mkdirSync(at('kept'));
    symlinkSync('../theirs', join(at('kept'), name));
    expect(run(snapshot)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `lakeplan: kept/${name} is not a file that lakeplan snapshot wrote: move or delete it, or choose another --out\n`,
    });
    expect(run([...snapshot, '--check']).stdout).toContain(`kept/${name}: this is not a text file`);
    expect(readFileSync(at('theirs'), 'utf8')).toMatch(/^-- Written/);
    expect(readdirSync(at('kept'))).toEqual([name]);
  });

  test('removes no link, and nothing that one leads to', () => {
    expect(run(snapshot).status).toBe(0);
    shell('cd kept && mv a.sql ../theirs && ln -s ../theirs a.sql');
    writeFileSync(at('lake.toml'), lake('b'));
    expect(run(snapshot).status).toBe(0);
    expect(readdirSync(at('kept')).sort()).toEqual([
      'a.plan.json',
      'a.sql',
      'b.plan.json',
      'b.sql',
    ]);
    expect(readFileSync(at('theirs'), 'utf8')).toMatch(/^-- Written/);
  });

  test('does not wait for a pipe', () => {
    mkdirSync(at('kept'));
    expect(shell('mkfifo kept/a.sql').status).toBe(0);
    expect(run(snapshot)).toMatchObject({ status: 2, stdout: '' });
  });
});
