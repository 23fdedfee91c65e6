import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { services } from '../../src/engine/object-stores.js';
import { backends } from '../../src/backend/index.js';
import { lakeKeys } from '../../src/compile/lake/keys.js';
import { credentialWriters } from '../../src/emit/credential.js';
import * as index from '../../src/index.js';
import * as toml from '../../src/toml.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

function blocks(language: string): readonly string[] {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...readme.matchAll(block)].map(([, text = '']) => text);
}

test('the SQL it shows is what the configuration above it compiles to', () => {
  const result = toml.compileToml(blocks('toml')[0] ?? '');
  if (!result.ok) throw new Error(result.diagnostics.map(({ code }) => code).join());
  expect(blocks('sql')[0]).toBe(index.toScript(index.emit(result.plan).statements));
});

test('there is nothing to say about the configurations it shows', () => {
  const shown = blocks('toml');
  expect(shown).toHaveLength(3);
  for (const text of shown) {
    const { diagnostics } = toml.compileToml(text, { env: { HOME: '/home/ana' } });
    expect(diagnostics).toEqual([]);
  }
});

test('it shows every example, as the file that is run', () => {
  const shown = /^<!-- (test\/examples\/\S+) -->\n\n```\w+\n(.*?)^```$/gms;
  const texts = [...readme.matchAll(shown)].map(([, path = '', text]) => [path, text]);
  const files = readdirSync(join(root, 'test/examples')).map((name) => `test/examples/${name}`);
  expect(Object.fromEntries(texts)).toEqual(
    Object.fromEntries(files.map((path) => [path, read(path)])),
  );
});

test('it names every function and every way to write credentials', () => {
  const named = [...readme.matchAll(/`(\w+)\(/g)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining([...Object.keys(index), ...Object.keys(toml)]));
  const section = /^### Credentials$.*?(?=^##)/ms.exec(readme)?.[0] ?? '';
  const modes = [...section.matchAll(/^\| `(\w+)`(?: \(default\))? +\|/gm)].map(([, mode]) => mode);
  expect(modes.slice(1)).toEqual(Object.keys(credentialWriters));
});

test('it names every key of a lake and of each backend', () => {
  const rows = [...readme.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, key = '', text = '']) => {
    return [key, [...text.matchAll(/`(\w+)(?:`| =)/g)].map(([, name = '']) => name)] as const;
  });
  const of = new Map(rows);
  const shared = ['type', 'secret_name', 'secret_parameters'];
  const keysOf = (type: string): readonly string[] => of.get(type) ?? [];
  for (const [type, { schema }] of [
    ...Object.entries(backends.metadata),
    ...Object.entries(backends.storage),
  ]) {
    const named = ['gcs', 'r2'].includes(type) ? [...keysOf('s3'), ...keysOf(type)] : keysOf(type);
    expect(named, type).toEqual(
      expect.arrayContaining(Object.keys(schema).filter((key) => !shared.includes(key))),
    );
  }
  for (const key of Object.keys(lakeKeys)) expect(readme).toContain(`\`${key}\``);
});

test('it names every service', () => {
  const [, list = ''] = /These are known: ([^.]*)\./.exec(readme) ?? [];
  expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(services);
});

test('its commands have the options it gives them', () => {
  const lines = blocks('sh').join('').split('\n');
  const commands = lines.filter((line) => line.startsWith('lakeplan '));
  expect(commands.length).toBeGreaterThan(5);
  for (const line of commands) {
    const [, name = ''] = line.split(' ');
    const help = read(`golden/cli/lakeplan_${name}_--help.md`);
    for (const option of line.split('#')[0]?.match(/--[a-z-]+/g) ?? [])
      expect(help).toContain(`${option} `);
  }
});

test('its links lead to files', () => {
  const links = [...readme.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
