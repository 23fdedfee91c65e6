import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { memoryHost } from '../cli/memory-host.js';
import { lakes } from './lakes.js';
import { expectLinear } from './measure.js';
import { pieces, runOf } from './texts.js';

/** How each command is called; a test says that none is missing. */
const lines: Readonly<Record<string, readonly string[]>> = {
  preview: ['preview x.toml'],
  sql: [
    'sql x.toml --verify --credentials variables',
    'sql x.toml --credentials bound --format json',
    'sql x.toml --teardown --leave-to memory',
  ],
  plan: ['plan x.toml --out y.json'],
  check: [
    'check x.toml',
    'check wrong.toml --strict',
    'check wrong.toml --format json',
    'check wrong.toml --format github',
    'check wrong.toml --format sarif',
  ],
  diff: [
    'diff x.toml moved.toml',
    'diff x.toml moved.toml --format json',
    'diff x.toml apart.toml --format markdown',
    'diff none.toml x.toml',
  ],
  snapshot: ['snapshot x.toml --out kept', 'snapshot moved.toml --out kept --check'],
  explain: ['explain'],
};

test('every command has its row', () => {
  expect(Object.keys(lines)).toEqual(Object.keys(commands));
});

/** Lakes, good and not: with other places, with a name twice, without places. */
function filesOf(count: number): Map<string, string> {
  const [good, moved] = [stringify(lakes(count)), stringify(lakes(count, undefined, 'x'))];
  return new Map([
    ['x.toml', good],
    ['moved.toml', moved],
    ['apart.toml', `${moved}\n${good.replaceAll('[lakes.', '[lakes.again_')}`],
    ['wrong.toml', good.replaceAll('[lakes.', '[lakes.x').replaceAll('type = ', 'tpye = ')],
    ['none.toml', ''],
  ]);
}

describe('lakes', () => {
  test.each(Object.values(lines).flat())('%s', (line) => {
    expectLinear('lakes', 1_000, (count) => {
      const files = filesOf(count);
      const host = memoryHost(files);
      if (line.includes('--check')) run(['snapshot', 'x.toml', '--out', 'kept'], host);
      return () => run(line.split(' '), memoryHost(new Map(files)));
    });
  });

  test('of which as many are named', () => {
    for (const line of ['sql x.toml', 'diff x.toml moved.toml']) {
      expectLinear(line, 1_000, (count) => {
        const names = Array.from({ length: count }, (_, i) => ['--lake', `l${i}`]).flat();
        return () => run([...line.split(' '), ...names], memoryHost(filesOf(count)));
      });
    }
  });

  test('of which as many are named wrongly', () => {
    expectLinear('check', 1_000, (count) => {
      const names = Array.from({ length: count }, (_, i) => ['--lake', `m${i}`]).flat();
      return () => run(['check', 'x.toml', ...names], memoryHost(filesOf(count)));
    });
  });

  test('and as many variables', () => {
    expectLinear('check', 1_000, (count) => {
      const pairs = Array.from({ length: count }, (_, i) => ['--env', `N${i}=1`]).flat();
      return () => run(['check', 'x.toml', ...pairs], memoryHost(filesOf(10)));
    });
  });
});

describe('a hostile text', () => {
  const names = Object.keys(commands);

  test.each(names)('%s', (name) => {
    const options = Object.keys(commands[name]?.options ?? {});
    for (const piece of pieces) {
      expectLinear(
        JSON.stringify(piece),
        1_000_000,
        (size) => {
          const text = runOf(piece, size);
          const host = memoryHost(filesOf(1));
          const arrays = [
            [text],
            [name, text],
            [name, `--${text}`],
            ...options.flatMap((option) => [
              [name, 'x.toml', 'moved.toml', `--${option}`, text],
              [name, 'x.toml', 'moved.toml', `--${option}=${text}`],
              [name, 'x.toml', 'moved.toml', `--${option}=A=${text}`],
            ]),
          ];
          return () => arrays.map((args) => run(args, host));
        },
        true,
      );
    }
  });
});
