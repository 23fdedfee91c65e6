import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { formatJson } from '../../src/cli/json.js';
import { run } from '../../src/cli/run.js';
import { printable } from '../../src/diagnostic/printable.js';
import { compile, emit, toScript } from '../../src/index.js';
import { hostileText } from '../support/hostile.js';
import { linedToml } from '../support/lined-toml.js';
import { runs } from '../support/runs.js';
import { memoryHost } from './memory-host.js';

/** What attacks a person at a terminal or a CI runner that reads the log. */
const attacks = [
  '\u001b[2J',
  '\u009b2J',
  '\u202eevil',
  '\u2066',
  '\u200b',
  '\u{e0041}',
  '\u2028',
  '\n::error ::x',
  '::error ::x',
  ' ::stop-commands::x',
  '##[error]x',
  'a##vso[task.setvariable]x',
  '###[add-mask]x',
  '\r',
  '\u007f',
  'k'.repeat(100),
];
const text = fc.oneof(
  hostileText(/[\p{Surrogate}]/gu),
  fc.array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
);
const lake = fc.record(
  {
    alias: text,
    catalog: fc.record({
      type: fc.constantFrom('postgres', 'sqlite', 'oracle'),
      secret_name: text,
      host: text,
      uri: text,
      database: text,
      user: text,
      password: fc.constant('${PASSWORD}'),
    }),
    storage: fc.oneof(
      fc.record({ type: fc.constant('local'), path: text.map((one) => `/${one}`) }),
      fc.record({ type: fc.constant('s3'), bucket: fc.constant('b'), prefix: text, key_id: text }),
    ),
    extensions: fc.array(text, { maxLength: 1 }),
    wrong: fc.dictionary(text, fc.constant(1), { maxKeys: 1 }),
  },
  { requiredKeys: ['catalog', 'storage'] },
);
/** One that is right but for what is in its texts; else hardly anything would be printed but errors. */
const goodLake = fc.record({ alias: text, secret: text, user: text, path: text }).map((one) => ({
  alias: one.alias,
  catalog: {
    type: 'postgres',
    secret_name: one.secret,
    host: 'db',
    database: one.user,
    user: one.user,
    password: '${PASSWORD}',
  },
  storage: { type: 'local', path: `/${one.path}` },
}));
const lakes = fc.dictionary(text, fc.oneof(goodLake, goodLake, lake), { minKeys: 1, maxKeys: 3 });

/** Every command that reads a file, with each of its formats; what is SQL for a machine is exact. */
const lines = Object.entries(commands).flatMap(([name, { operands, options }]) => {
  if (!operands.some((operand) => operand.name === 'FILE' || operand.name === 'BEFORE')) return [];
  const formats = Object.keys(options['format']?.choices ?? { text: '' });
  return formats.map((format) => ({
    name,
    format,
    isExact: name === 'sql' && format === 'sql',
    args: [
      ...('format' in options ? [`--format=${format}`] : []),
      ...(name === 'snapshot' ? ['--out=kept'] : []),
    ],
  }));
});

/** What a command reads: a comparison of what is new, gone and renamed; a snapshot is then checked too. */
function operandsOf(name: string, file: string): readonly (readonly string[])[] {
  if (name === 'snapshot') return [[file], ['--check', file]];
  if (name !== 'diff') return [[file]];
  return [
    ['none.toml', file],
    [file, 'none.toml'],
    ['--all', file, 'renamed.json'],
  ];
}

/** The same lakes under other names, and with other aliases. */
function renamed(configured: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(configured).map(([name, one]) => [`${name}x`, { ...one, alias: `${name}y` }]),
  );
}

/** What no output for people and no JSON may hold. */
function attacksIn(output: string, isForRunner: boolean): readonly string[] {
  const found = [
    ...(output.replaceAll('\n', '').match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu) ?? []),
    ...(output.match(/##(?:[a-z]*)\[/gi) ?? []),
    ...(isForRunner ? [] : (output.match(/^\s*::.*/gm) ?? [])),
  ];
  return found.map((one) => JSON.stringify(one));
}

describe.each(lines)('$name, $format', ({ name, format, args, isExact }) => {
  test('nothing that is configured or typed attacks who reads it', () => {
    let products = 0;
    fc.assert(
      fc.property(lakes, text, fc.boolean(), (configured, fileName, isToml) => {
        const toml = isToml ? linedToml({ lakes: configured })?.text : undefined;
        const file = `${fileName.replaceAll(/^-+/g, '')}${toml === undefined ? '.json' : '.toml'}`;
        const files = new Map([
          [file, toml ?? JSON.stringify({ lakes: configured })],
          ['none.toml', ''],
          ['renamed.json', JSON.stringify({ lakes: renamed(configured) })],
        ]);
        const host = memoryHost(files, { PASSWORD: 'hunter2' });
        for (const operands of operandsOf(name, file)) {
          const { stdout, stderr } = run([name, ...args, ...operands], host);
          if (stdout !== '') products += 1;
          const isForRunner = format === 'github';
          expect(isExact ? [] : attacksIn(stdout, isForRunner)).toEqual([]);
          expect(attacksIn(stderr, false)).toEqual([]);
        }
        for (const [path, written] of files) {
          if (path.endsWith('.plan.json')) expect(attacksIn(written, false)).toEqual([]);
        }
      }),
      runs(100),
    );
    expect(products).toBeGreaterThan(5);
  });
});

test('what is typed wrong is printed without attacks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(commands)), text, (name, typed) => {
      const host = memoryHost(new Map([['a.toml', '']]));
      for (const args of [[name, typed], [name, 'a.toml', typed], [typed], [name, `--${typed}`]]) {
        const outcome = run(args, host);
        expect(attacksIn(outcome.stdout + outcome.stderr, false)).toEqual([]);
      }
      const out = run(['plan', 'a.toml', '--out', typed, '--lake', typed, '--vars', typed], host);
      expect(attacksIn(out.stdout + out.stderr, false)).toEqual([]);
    }),
    runs(200),
  );
});

test('JSON is the same value, and the script the exact bytes', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'binary' }),
      text,
      goodLake,
      (value, one, configured) => {
        for (const json of [value, { [one]: [one, one.repeat(20)] }]) {
          expect(JSON.parse(formatJson(json))).toEqual(JSON.parse(JSON.stringify(json)));
        }
        const document = { lakes: { a: configured } };
        const compiled = compile(document);
        fc.pre(compiled.ok);
        const emitted = emit(compiled.plan);
        const files = new Map([['a.json', JSON.stringify(document)]]);
        const { stdout } = run(['sql', 'a.json'], memoryHost(files));
        const script = emitted.ok ? toScript(emitted.statements) : '';
        expect(stdout.endsWith(script)).toBe(true);
        // What is before the statements are comments, whatever is configured.
        const before = stdout.slice(0, -script.length);
        expect(before).toMatch(/^(?:-- .*\n)+$/);
        expect(attacksIn(before, false)).toEqual([]);
      },
    ),
    runs(200),
  );
});

test('a key is shown as at most 64 characters, in every format', () => {
  const key = 'k'.repeat(100);
  const table = { [key]: 1, catalog: { [key]: {}, type: 'sqlite' }, storage: { type: 'local' } };
  const toml = `[lakes.${key}]\n${key} = 1\ncatalog = { ${key} = 1, type = "sqlite" }\nstorage.type = "local"\n`;
  const good = {
    catalog: { type: 'sqlite', uri: '/m' },
    storage: {
      type: 's3',
      bucket: 'b',
      prefix: 'p',
      secret_name: 's',
      region: 'r',
      key_id: '${KEY}',
      secret: '${SECRET}',
      secret_parameters: { extra_http_headers: { [key]: '${HEADER}' } },
    },
    alias: 'a',
  };
  const files = new Map([
    ['wrong.json', JSON.stringify({ lakes: { [key]: table } })],
    ['wrong.toml', toml],
    ['good.json', JSON.stringify({ lakes: { [key]: good } })],
    ['moved.json', JSON.stringify({ lakes: { [key]: { ...good, alias: 'b' } } })],
    ['renamed.json', JSON.stringify({ lakes: { [`${key}x`]: { ...good, alias: 'b' } } })],
    ['none.toml', ''],
  ]);
  for (const format of ['text', 'json', 'github', 'sarif']) {
    for (const file of ['wrong.json', 'wrong.toml']) {
      const { stdout, stderr } = run(['check', '--format', format, file], memoryHost(files));
      expect(`${stdout}${stderr}`).toMatch(/k{63}/);
      expect(`${stdout}${stderr}`).not.toMatch(/k{65}/);
    }
  }
  for (const args of [
    ['preview', 'good.json'],
    ['sql', 'good.json', '--lake', `${key}k`],
    ['diff', 'good.json', 'moved.json'],
    ['diff', 'good.json', 'renamed.json', '--all'],
    ['diff', 'good.json', 'renamed.json', '--all', '--format', 'markdown'],
    ['diff', 'none.toml', 'good.json', '--format', 'markdown'],
    ['diff', 'good.json', 'none.toml', '--format', 'text'],
    ['snapshot', 'good.json', '--out', 'kept'],
  ]) {
    const { stdout, stderr } = run(args, memoryHost(files));
    expect(`${stdout}${stderr}`).not.toBe('');
    // The SQL of a preview is all that is run.
    expect(`${stdout.replace(/^ {2}CREATE [^]*?^ {2}\);$/gm, '')}${stderr}`).not.toMatch(/k{65}/);
  }
  const { diagnostics } = compile({ lakes: { [key]: table } });
  expect(diagnostics.some(({ pointer }) => pointer === `/lakes/${key}/${key}`)).toBe(true);
});

test.each([
  ['\u001b[2J', '\\u{1b}[2J'],
  ['::error ::x', '\\u{3a}:error ::x'],
  ['  ::error', '  \\u{3a}:error'],
  ['a::b', 'a::b'],
  ['x ##[error]', 'x \\u{23}#[error]'],
  ['##vso[task]', '\\u{23}#vso[task]'],
  ['## a heading', '## a heading'],
])('%j is shown as %s', (given, shown) => {
  expect(printable(given)).toBe(shown);
});
