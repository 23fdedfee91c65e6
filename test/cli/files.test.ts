import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCommandLine } from './process.js';

const { main, folder, run, shell } = buildCommandLine();
// Whole processes, several to a test.
vi.setConfig({ testTimeout: 60_000 });

const at = (name: string) => join(folder, name);
const lake = (name: string) =>
  `[lakes.${name}]\ncatalog = { type = "postgres", secret_name = "pg", host = "db", database = "d", user = "u", password = "\${PASSWORD}" }\nstorage = { type = "local", path = "/${name}" }\n`;
const variables = { env: { PASSWORD: 'changeme' } };

beforeEach(() => {
  execFileSync('rm', ['-rf', ...readdirSync(folder).map(at)]);
  writeFileSync(at('lake.toml'), lake('a'));
});

describe('without a file', () => {
  test('it reads the first default file there is', () => {
    const used: string[] = [];
    for (const file of ['pyproject.toml', 'lakeplan.toml', 'metaxy.toml']) {
      writeFileSync(at(file), `# other tools\n${lake('a')}`);
      used.push(run(['check']).stdout);
    }
    expect(used).toEqual([
      expect.stringMatching(/^pyproject.toml: /),
      expect.stringMatching(/^lakeplan.toml: /),
      expect.stringMatching(/^metaxy.toml: /),
    ]);
  });

  test('it says so when it passes over another one that has lakes', () => {
    writeFileSync(at('metaxy.toml'), lake('a'));
    writeFileSync(at('pyproject.toml'), '[tool.other]\n');
    expect(run(['plan']).stderr).toBe('');
    writeFileSync(at('pyproject.toml'), '[tool.lakeplan.lakes.a]\n');
    writeFileSync(at('lakeplan.toml'), '');
    expect(run(['plan']).stderr).toBe(
      'lakeplan: read metaxy.toml, and not lakeplan.toml or pyproject.toml beside it\n',
    );
  });

  test('it says which files it looked for', () => {
    expect(run(['plan'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'lakeplan: there is no metaxy.toml, lakeplan.toml or pyproject.toml here: name the file\n',
    });
  });

  test('a folder of that name is no reason to read another file', () => {
    mkdirSync(at('metaxy.toml'));
    writeFileSync(at('lakeplan.toml'), lake('a'));
    expect(run(['plan'])).toMatchObject({
      status: 2,
      stderr: 'lakeplan: metaxy.toml cannot be read: it is a folder\n',
    });
  });
});

describe('a file that cannot be read is told with its reason', () => {
  const isRoot = process.getuid?.() === 0;
  test.each<[string, string]>([
    ['missing.toml', 'there is no such file or folder'],
    ['.', 'it is a folder'],
    ['lake.toml/x', 'a part of its path is a file'],
    ['loop.toml', 'its links lead in a circle'],
    [`${'x'.repeat(300)}.toml`, 'its name is too long'],
    ['binary.toml', 'it is not text in UTF-8'],
    ['utf16.toml', 'it is not text in UTF-8'],
    // Root may read everything.
    isRoot ? ['none', 'there is no such file or folder'] : ['secret.toml', 'that is not permitted'],
  ])('%s', (file, reason) => {
    symlinkSync('loop.toml', at('loop.toml'));
    writeFileSync(at('binary.toml'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]));
    writeFileSync(at('utf16.toml'), Buffer.from(`\ufeff${lake('a')}`, 'utf16le'));
    writeFileSync(at('secret.toml'), lake('a'));
    chmodSync(at('secret.toml'), 0o000);
    const stderr = `lakeplan: ${file} cannot be read: ${reason}\n`;
    expect(run(['sql', file])).toMatchObject({ status: 2, stdout: '', stderr });
  });

  test('an empty file has no lakes', () => {
    writeFileSync(at('empty.toml'), '');
    expect(run(['sql', 'empty.toml'])).toMatchObject({ status: 1, stdout: '' });
    expect(run(['sql', 'empty.toml']).stderr).toMatch(/^error\[no-lakes\]/);
  });

  test('its name cannot move the cursor', () => {
    expect(run(['sql', '\u001b[2J']).stderr).toBe(
      'lakeplan: \\u{1b}[2J cannot be read: there is no such file or folder\n',
    );
  });
});

describe('standard input', () => {
  test.each(['-'])('%s', (file) => {
    expect(run(['check', file], { input: lake('a') }).stdout).toBe(
      '<stdin>: 1 lake, nothing to report\n',
    );
  });

  test('it takes its time, and a plan too', () => {
    const line = 'lakeplan plan lake.toml | (sleep 0.2; cat) | lakeplan sql -';
    const direct = run(['sql', 'lake.toml']);
    expect(shell(line)).toMatchObject({ status: 0, stdout: direct.stdout, stderr: '' });
  });
});

describe('--out', () => {
  const inline = ['sql', 'lake.toml', '--credentials', 'inline'];

  test('what holds credentials can be read by its owner only, whatever was there', () => {
    writeFileSync(at('a.sql'), 'old', { mode: 0o644 });
    for (const args of [
      inline,
      ['sql', 'lake.toml', '--credentials', 'bound', '--format', 'json'],
    ]) {
      expect(run([...args, '--out', 'a.sql'], variables)).toMatchObject({ status: 0, stdout: '' });
      expect(statSync(at('a.sql')).mode & 0o777).toBe(0o600);
      expect(readFileSync(at('a.sql'), 'utf8')).toContain('changeme');
    }
    expect(readdirSync(folder).sort()).toEqual(['a.sql', 'lake.toml']);
  });

  test('else it has the mode it had, or that of a new file', () => {
    writeFileSync(at('a.sql'), 'old');
    chmodSync(at('a.sql'), 0o640);
    expect(
      shell('umask 027; for f in a b; do lakeplan sql lake.toml --out $f.sql; done').status,
    ).toBe(0);
    expect(['a.sql', 'b.sql'].map((file) => statSync(at(file)).mode & 0o777)).toEqual([
      0o640, 0o640,
    ]);
  });

  test('a link stays a link', () => {
    writeFileSync(at('a.sql'), 'old');
    symlinkSync('a.sql', at('link.sql'));
    expect(run(['sql', 'lake.toml', '--out', 'link.sql']).status).toBe(0);
    expect(lstatSync(at('link.sql')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('a.sql'), 'utf8')).toMatch(/^-- /);
  });

  test('a device is written to, and - is standard output', () => {
    const { stdout } = run(['sql', 'lake.toml']);
    for (const out of ['-', '/dev/stdout']) {
      expect(shell(`lakeplan sql lake.toml --out ${out} | cat`)).toMatchObject({
        status: 0,
        stdout,
      });
    }
    expect(run(['sql', 'lake.toml', '--out', '/dev/null']).status).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['.', 'it is a folder'],
    ['missing/a.sql', 'there is no such file or folder'],
    ['lake.toml/a.sql', 'a part of its path is a file'],
    ['/dev/full', 'the disk is full'],
  ])('%s is told with its reason', (out, reason) => {
    expect(run(['sql', 'lake.toml', '--out', out])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `lakeplan: ${out} cannot be written: ${reason}\n`,
    });
    expect(readdirSync(folder)).toEqual(['lake.toml']);
  });

  test('no file that is read is written over, whatever its name', () => {
    symlinkSync('lake.toml', at('link'));
    writeFileSync(at('.env'), 'PASSWORD=changeme\n');
    for (const out of ['lake.toml', './lake.toml', 'link', '.env']) {
      expect(run([...inline, '--vars', '.env', '--out', out])).toMatchObject({
        status: 2,
        stderr: 'lakeplan: --out names a file that is read\n',
      });
    }
    expect(readFileSync(at('lake.toml'), 'utf8')).toBe(lake('a'));
  });

  test('what another run left beside it is in nobody’s way, and stays', () => {
    // The shell becomes the program, and so the name holds its number.
    const line = `touch .lakeplan-$$.tmp; exec "${process.execPath}" "${main}" sql lake.toml --out a.sql`;
    expect(shell(line)).toMatchObject({ status: 0, stderr: '' });
    const [left, ...others] = readdirSync(folder).sort();
    expect(left).toMatch(/^\.lakeplan-\d+\.tmp$/);
    expect(others).toEqual(['a.sql', 'lake.toml']);
  });

  test('after an error the file is as it was', () => {
    writeFileSync(at('a.sql'), 'old');
    expect(run([...inline, '--out', 'a.sql']).status).toBe(1);
    expect(readFileSync(at('a.sql'), 'utf8')).toBe('old');
  });
});
