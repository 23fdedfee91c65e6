import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url);

test.each(['index.ts', 'toml.ts'])('%s does not reach the pages', (entry) => {
  const reached = reachedFrom(entry);
  expect(reached).toContain('diagnostic/codes.ts');
  expect(reached.filter((file) => file.startsWith('explain'))).toEqual([]);
});

test('the pages are reached from their own entry', () => {
  expect(reachedFrom('explain/command.ts')).toContain('explain/pages.ts');
});

/** The files of src that the entry imports, and what those import. */
function reachedFrom(entry: string): readonly string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    const at = new URL(file, source);
    for (const [, target = ''] of readFileSync(at, 'utf8').matchAll(/from '(\.[^']+)\.js'/g)) {
      reached.add(new URL(`${target}.ts`, at).href.slice(source.href.length));
    }
  }
  return [...reached];
}
