import { describe, expect, test } from 'vitest';
import { wantsColor } from '../../src/cli/color.js';
import { commands } from '../../src/cli/commands.js';
import type { Outcome } from '../../src/cli/host.js';
import { run } from '../../src/cli/run.js';
import { testHost } from './host.js';

const start = (...args: string[]): Outcome => run(args, testHost('test/cli/inputs', {}));

describe('arguments', () => {
  test('may stand in any order, and take their values in both ways', () => {
    const expected = start('sql', 'lakes.toml', '--lake', 'sales', '--target', '1.4');
    expect(expected.exitCode).toBe(0);
    expect(start('sql', '--lake', 'sales', 'lakes.toml', '--target=1.4')).toEqual(expected);
    expect(start('sql', '--target=1.4', '--lake=sales', '--', 'lakes.toml')).toEqual(expected);
  });

  test('a flag twice is a flag', () => {
    const strict = start('check', 'seed.toml', '--strict');
    expect(strict.exitCode).toBe(1);
    expect(start('check', 'seed.toml', '--strict', '--strict')).toEqual(strict);
  });

  test.each([
    [[''], 'there is no command ``; the commands are'],
    [['toString'], 'there is no command `toString`'],
    [['__proto__'], 'there is no command `__proto__`'],
    [['\u001b[2J'], 'there is no command `\\u{1b}[2J`'],
    [['--', 'sql'], 'a command comes first'],
    [['sql', ''], "a file's name is empty"],
    [['sql', 'seed.toml', '--lake='], '--lake needs a value: NAME'],
    [['sql', 'seed.toml', '--lake', ''], '--lake needs a value: NAME'],
    [
      ['sql', 'seed.toml', '--lake', '-x'],
      '--lake needs a value: NAME; before one with a dash write --lake=NAME',
    ],
    [['sql', 'seed.toml', '--out'], '--out needs a value: FILE'],
    [['sql', 'seed.toml', '--__proto__=1'], 'there is no option `--__proto__`'],
    [['sql', 'seed.toml', '--constructor'], 'there is no option `--constructor`'],
    [['sql', 'seed.toml', '-x'], 'there is no option `-x`'],
    [['sql', 'seed.toml', '--env', '=x'], '--env needs a name and a value: --env NAME=VALUE'],
    [['sql', 'seed.toml', '--env', 'A B=x'], '--env needs a name and a value: --env NAME=VALUE'],
    [['explain', '--strict'], 'there is no option `--strict`; there are none'],
  ])('%j is wrong usage', (args, problem) => {
    const { stdout, stderr, exitCode } = start(...args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(`lakeplan: ${problem}`);
  });

  test('help wins over what is wrong beside it', () => {
    for (const args of [['--help'], ['-h'], ['--bogus', '--help'], ['a', 'b', '-h']]) {
      expect(start('sql', ...args)).toEqual(start('help', 'sql'));
    }
    expect(start('help')).toEqual(start('--help'));
  });
});

describe('every name that is mistyped is suggested', () => {
  const mistyped = (name: string) => `${name.slice(0, 2)}${name.slice(3)}`;

  test.each(Object.keys(commands))('%s', (name) => {
    expect(start(mistyped(name)).stderr).toContain(`did you mean \`${name}\`?`);
  });

  test.each(Object.entries(commands))('the options of %s', (command, { options }) => {
    for (const [name, { choices = {} }] of Object.entries(options)) {
      if (name.length < 4) continue;
      expect(start(command, `--${mistyped(name)}=1`).stderr).toContain(
        `did you mean \`--${name}\`?`,
      );
      for (const choice of Object.keys(choices)) {
        if (choice.length < 4) continue;
        const { stderr } = start(command, `--${name}=${mistyped(choice)}`);
        expect(stderr).toContain(`did you mean \`${choice}\`?`);
      }
    }
  });
});

describe('help', () => {
  test.each([[], ...Object.keys(commands).map((name) => [name])])(
    '%s fits a terminal',
    (...args) => {
      const lines = start(...args, '--help').stdout.split('\n');
      expect(lines.filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([]);
    },
  );

  test.each(Object.entries(commands))('%s describes each of its options', (name, { options }) => {
    const { stdout } = start(name, '--help');
    for (const [option, { choices = {} }] of Object.entries(options)) {
      expect(stdout).toMatch(new RegExp(`^  --${option} `, 'm'));
      for (const choice of Object.keys(choices))
        expect(stdout).toMatch(new RegExp(`^ +${choice} `, 'm'));
    }
  });
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
])('with %j, on a terminal: %s, colour is %s', (env, isTerminal, expected) => {
  expect(wantsColor(env, () => isTerminal)).toBe(expected);
});

test('what --env gives is shown only where inline credentials are asked for', () => {
  const value = 'hunter2-marker';
  const files = ['variables.toml', 'lakes.toml', 'sales.plan.json'];
  const lines = [
    'preview',
    'plan',
    'check',
    'check --format json',
    'sql',
    'sql --credentials variables',
  ];
  const variables = ['--env', `SALES_PASSWORD=${value}`, '--env', `SALES_KEY=${value}`];
  const needed = ['--env=DB_HOST=db', '--env=DATA_ROOT=/d'];
  for (const file of files) {
    for (const line of lines) {
      const args = [
        ...line.split(' '),
        file,
        ...(file === 'lakes.toml' ? ['--lake', 'sales'] : []),
      ];
      const { stdout, stderr, exitCode } = start(...args, ...variables, ...needed);
      expect(exitCode).toBe(0);
      expect(stdout + stderr).not.toContain(value);
    }
  }
  const inline = start('sql', 'variables.toml', '--credentials', 'inline', ...variables, ...needed);
  expect(inline.stdout).toContain(value);
});
