import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { testHost, type Written } from './host.js';

/** A folder with all that the examples name, but for what an earlier example writes. */
const folder = 'test/cli/project';
const env = {
  DB_HOST: 'db.example.com',
  SALES_BUCKET: 'example-sales',
  SALES_PASSWORD: 'changeme',
  SALES_KEY: 'example',
  SALES_SECRET: 'changeme',
};

/** What the examples of `plan` and `snapshot` leave behind. */
function kept(name: string): Written {
  const written: Written = {};
  const host = testHost(folder, env, '', written);
  run(['plan', '--lake', 'sales', '--out', 'sales.plan.json'], host);
  if (name !== 'snapshot') run(['snapshot', '--vars', '.env.example', '--out', 'lakes'], host);
  return written;
}

describe.each(Object.entries(commands))('lakeplan %s', (name, { examples }) => {
  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('$line', ({ line, what }) => {
    const [program, ...args] = line.split(' ');
    expect([program, args[0]]).toEqual(['lakeplan', name]);
    const written = kept(name);
    const before = { ...written, [args[args.indexOf('--out') + 1] ?? '']: undefined };
    const outcome = run(args, testHost(folder, env, '', written));
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    const changed = Object.entries(written).filter(([file, one]) => one !== before[file]);
    const files = args.includes('--out') ? [args[args.indexOf('--out') + 1]] : [];
    // A snapshot goes to a folder, and says which files it wrote there.
    const isSnapshot = name === 'snapshot';
    const places = changed.map(([file]) => (isSnapshot ? (file.split('/')[0] ?? '') : file));
    expect([...new Set(places)]).toEqual(files);
    const isSilent = (files.length > 0 && !isSnapshot) || what.startsWith('Annotate');
    expect(outcome.stdout === '').toBe(isSilent);
  });
});
