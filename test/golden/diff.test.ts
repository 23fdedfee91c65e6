import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/diff/codes.js';
import { diff, renderDiff, type CompileOptions, type Plan } from '../../src/index.js';
import { formatJson } from '../../src/cli/json.js';
import { compileToml } from '../../src/toml.js';
import { literalCredential, renderAll } from './diagnostics.js';
import { foldersIn, goldenRoot, readJson, strays } from './input.js';

type Side = 'before' | 'after';

test('every code has a folder, and every folder is for a code', () => {
  expect(foldersIn('diff')).toEqual(Object.keys(kinds).sort());
});

describe.each(Object.keys(kinds))('%s', (code) => {
  test.each(foldersIn('diff', code))('%s', async (name) => {
    const folder = join(goldenRoot, 'diff', code, name);
    const [before, after] = [planOf(folder, 'before'), planOf(folder, 'after')];
    const changes = diff(before, after, { all: true });
    const json = `${formatJson(changes)}\n`;
    await expect(json).toMatchFileSnapshot(join(folder, 'changes.json'));
    // As people see them: without those that alter no SQL.
    const text = renderDiff(diff(before, after));
    await expect(text).toMatchFileSnapshot(join(folder, 'text.txt'));
    expect(changes.map((change) => change.code)).toContain(code);
    for (const shown of [
      json,
      text,
      renderDiff(changes),
      renderDiff(changes, { format: 'markdown' }),
    ])
      expect(shown).not.toContain(literalCredential);
    const sources = ['before.toml', 'after.toml', 'before.json', 'after.json', 'options.json'];
    expect(strays(folder, [...sources, 'changes.json', 'text.txt'])).toEqual([]);
  });
});

/** The plan of a configuration or of a plan file; the latter as it is, whatever it is. */
function planOf(folder: string, side: Side): Plan {
  if (existsSync(join(folder, `${side}.json`))) return readJson(folder, `${side}.json`) as Plan;
  const options = existsSync(join(folder, 'options.json'))
    ? (readJson(folder, 'options.json') as Partial<Record<Side, CompileOptions>>)
    : {};
  const text = readFileSync(join(folder, `${side}.toml`), 'utf8');
  const result = compileToml(text, options[side]);
  if (!result.ok) expect.fail(renderAll(result.diagnostics, `${side}.toml`));
  return result.plan;
}
