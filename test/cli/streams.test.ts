import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildCommandLine } from './process.js';

const { main, folder, run, shell } = buildCommandLine();

// Whole processes, several to a test.
vi.setConfig({ testTimeout: 60_000 });

const lake = (index: number) =>
  `[lakes.l${index}]\nalias = "l${index}"\ncatalog = { type = "duckdb", uri = "/m${index}" }\nstorage = { type = "local", path = "d${index}" }\n`;
const good = lake(1).replace('"d1"', '"/d1"');
/** More than a pipe holds, on both streams: a relative path is worth an info. */
const many = Array.from({ length: 500 }, (_, index) => lake(index)).join('');

test('a reader that goes away is no error', () => {
  for (const line of [
    'lakeplan plan - | head -n 1',
    'lakeplan plan - 2>&1 >/dev/null | head -n 1',
    'lakeplan explain | head -n 1',
  ]) {
    const { stdout, stderr, status } = shell(`set -o pipefail; ${line} && echo good`, {
      input: many,
    });
    expect({
      lines: stdout.trim().split('\n').length,
      last: stdout.trim().endsWith('good'),
      status,
    }).toEqual({
      lines: 2,
      last: true,
      status: 0,
    });
    expect(stderr).not.toMatch(/EPIPE|node:|\.cjs/);
  }
});

test('all of a long product and long messages arrives at a slow reader', () => {
  const { stdout, stderr } = run(['plan', '-'], { input: many });
  expect(stdout.length).toBeGreaterThan(100_000);
  expect(shell('lakeplan plan - 2>/dev/null | (sleep 0.3; cat)', { input: many }).stdout).toBe(
    stdout,
  );
  expect(shell('lakeplan plan - 2>&1 >/dev/null | (sleep 0.3; cat)', { input: many }).stdout).toBe(
    stderr,
  );
});

test('a product that cannot be written is told', () => {
  expect(shell('lakeplan plan - > /dev/full', { input: good })).toMatchObject({
    status: 2,
    stderr: 'lakeplan: standard output cannot be written\n',
  });
});

test('messages that cannot be written change nothing', () => {
  const info = good.replace('"/d1"', '"d1"');
  expect(run(['plan', '-'], { input: info }).stderr).toMatch(/^info/);
  const { stdout } = run(['plan', '-'], { input: info });
  for (const closed of ['2> /dev/full', '2>&-']) {
    expect(shell(`lakeplan plan - ${closed}`, { input: info })).toMatchObject({
      status: 0,
      stdout,
    });
    expect(shell(`lakeplan plan - ${closed}`, { input: '' }).status).toBe(1);
    expect(shell(`lakeplan plan - > /dev/full ${closed}`, { input: info }).status).toBe(2);
  }
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while it waits for input ends it without a word',
  async (signal) => {
    const child = spawn(process.execPath, [main, 'check', '-'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (said += String(text)));
    await once(child, 'spawn');
    child.stdin.write('[lakes');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(said).toBe('');
  },
);

test('colour is for terminals, and as NO_COLOR and FORCE_COLOR say', () => {
  writeFileSync(join(folder, 'wrong.toml'), '[lakes.a]\nalais = 1\n');
  const isColored = (env: Readonly<Record<string, string>>) =>
    run(['check', 'wrong.toml'], { env }).stderr.includes('\u001b[');
  expect(
    [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '0' }, { FORCE_COLOR: '' }].map(isColored),
  ).toEqual([false, true, false, false]);
  expect(isColored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('a comparison has colours as a check has, but not in a file', () => {
  const tables = `catalog = { type = "sqlite", uri = "/a" }\nstorage = { type = "local", path = "/data" }\n`;
  writeFileSync(join(folder, 'old.toml'), `[lakes.a]\n${tables}`);
  writeFileSync(join(folder, 'new.toml'), `[lakes.a]\n${tables.replace('/a', '/b')}`);
  const isColored = (env: Readonly<Record<string, string>>) =>
    run(['diff', 'old.toml', 'new.toml'], { env }).stdout.includes('\u001b[31mdanger[');
  expect([{}, { FORCE_COLOR: '1' }, { NO_COLOR: '1', FORCE_COLOR: '1' }].map(isColored)).toEqual([
    false,
    true,
    false,
  ]);
  const args = ['diff', 'old.toml', 'new.toml', '--out', 'comment.txt'];
  expect(run(args, { env: { FORCE_COLOR: '1' } }).status).toBe(0);
  expect(readFileSync(join(folder, 'comment.txt'), 'utf8')).toMatch(/^danger\[/m);
});

test('no option of ours makes node run what a file says', () => {
  const ran = join(folder, 'ran');
  writeFileSync(
    join(folder, 'code.cjs'),
    `require('fs').writeFileSync(${JSON.stringify(ran)}, '')`,
  );
  writeFileSync(
    join(folder, 'hostile.env'),
    `NODE_OPTIONS=--require=${join(folder, 'code.cjs')}\n`,
  );
  const checked = run(['check', '-', '--vars', 'hostile.env'], { input: good });
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(ran)).toBe(false);
  for (const typed of [['--env-file', 'hostile.env'], ['--env-file=hostile.env']]) {
    const { status, stdout, stderr } = run(['check', '-', ...typed], { input: good });
    expect({ status, stdout, ran: existsSync(ran) }).toEqual({ status: 2, stdout: '', ran: true });
    expect(stderr).toMatch(
      /has already read this file, and may have run code from it.* --vars FILE\n$/,
    );
    rmSync(ran);
  }
});

test('--version is that of the package', () => {
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a page is loaded when it is asked for', () => {
  expect(run(['explain', 'no-lakes'])).toMatchObject({ status: 0, stderr: '' });
});
