import { describe, expect, test, vi } from 'vitest';
import { compile } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { codesIn, exitCodes, goodTables } from './support.js';

vi.setConfig({ testTimeout: 120_000 });

const million = 1_000_000;
const lake = `[lakes.a]\n${goodTables}`;

function lines(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

describe('10 MB of TOML', () => {
  const pairs = lines(100_000, (index) => `key_${index} = "${'v'.repeat(85)}" # why\n`);

  test('of another tool', () => {
    expect(codesIn(compileToml(`[other]\n${pairs}${lake}`))).toEqual([]);
  });

  test('before a mistake', () => {
    const { diagnostics } = compileToml(`[other]\n${pairs}${lake}alais = 1\n`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'unknown-key',
      range: { start: { line: 100_005 } },
    });
  });

  test('of unknown keys', () => {
    const unknown = pairs.slice(0, pairs.indexOf('key_20000 '));
    const { diagnostics } = compileToml(`${lake}${unknown}`);
    expect(diagnostics).toHaveLength(20_000);
    expect(diagnostics.every(({ range, code }) => range && code === 'unknown-key')).toBe(true);
  });

  test('in one value', () => {
    const text = 'x'.repeat(10 * million);
    const { ok, diagnostics } = compileToml(`${lake}alias = "${text}"\n`);
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
    expect(exitCodes('x.toml', `${lake}alais = "${text}"\n`, ['check'])).toEqual([1]);
  });

  test('in one comment', () => {
    expect(codesIn(compileToml(`# ${'x'.repeat(10 * million)}\n${lake}`))).toEqual([]);
  });

  test.each(['$', '${', '${X}', '$${', '${X:-', '}', '@', '://', '/', '..', '\u2028'])(
    'of %j in a value',
    (piece) => {
      const text = piece.repeat(million / 10);
      for (const key of ['alias', 'secret_name', 'catalog.uri']) {
        compileToml(`[lakes.a]\n${key} = "${text}"\n`);
      }
      const store = { type: 's3', bucket: text, prefix: text, scope: text, endpoint: text };
      const storage = { ...store, key_id: text, secret: text, region: text, url_style: text };
      expect(compile({ lakes: { a: { catalog: { type: text }, storage } } }).ok).toBe(false);
    },
  );
});

describe('keys of 1 MB', () => {
  const key = 'k'.repeat(million);

  test.each([
    ['of a lake', `${lake}${key} = 1\n`, 'unknown-key'],
    ['of options', `${lake}attach_options.${key} = 1\n`, 'unknown-attach-option'],
    ['of a table', `${lake}[lakes.a.${key}]\n`, 'unknown-key'],
  ])('%s', (_, text, code) => {
    const { diagnostics } = compileToml(text);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(JSON.stringify(diagnostics[0]?.args).length).toBeLessThan(200);
    expect(exitCodes('x.toml', text)).toEqual([1]);
  });

  test('as a lake', () => {
    expect(compileToml(`[lakes.${key}]\n${goodTables}`).ok).toBe(true);
  });
});

describe('100,000 lakes', () => {
  const count = 100_000;

  function lakes(write: (index: number) => string): string {
    return lines(count, (index) => `[lakes.l${index}]\n${write(index)}\n`);
  }

  test('that are good', () => {
    const text = lakes(
      (index) =>
        `alias = "a${index}"\ncatalog = { type = "duckdb", uri = "/m${index}" }\nstorage = { type = "local", path = "/d${index}" }`,
    );
    const result = compileToml(text);
    expect(codesIn(result)).toEqual([]);
    expect(result.ok && result.plan.nodes).toHaveLength(count + 1);
  });

  test('that are one and the same', () => {
    const { diagnostics } = compileToml(lakes(() => goodTables));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(['name-clash', 'shared-catalog']),
    );
    expect(diagnostics).toHaveLength(2 * (count - 1));
  });

  test('that are none', () => {
    const { diagnostics } = compileToml(lakes(() => 'alais = 1'));
    expect(diagnostics).toHaveLength(2 * count);
  });
});
