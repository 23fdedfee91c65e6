import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/diff/codes.js';
import type { Change, ChangeCode } from '../../src/index.js';
import { adviceOn, adviceOnChange, onPage } from '../../src/preview/service/advice.js';
import { compileCase, foldersIn, goldenRoot } from '../golden/input.js';
import { literalTexts } from '../support/literals.js';
import { sourceFiles } from '../support/source-files.js';

const flag = /(^|[\s(`])--[a-z]/;

test('no words of lakeplan name a flag of the command line once they are on the page', () => {
  const files = sourceFiles().filter(({ path }) => /^(diagnostic|diff)\//.test(path));
  const texts = files.flatMap(({ text }) => literalTexts(text)).filter((text) => flag.test(text));
  expect(texts.length).toBeGreaterThan(3);
  // A word that is set apart stands in its own quotes in the source.
  const words = texts.map((text) => (/^--[a-z]+( [A-Z]+)?$/.test(text) ? ` (\`${text}\`)` : text));
  expect(words.map(onPage).filter((text) => flag.test(text))).toEqual([]);
});

test('no finding does', async () => {
  const folders = foldersIn('errors').flatMap((code) =>
    foldersIn('errors', code).map((name) => join(goldenRoot, 'errors', code, name)),
  );
  const said: string[] = [];
  for (const folder of folders) {
    const { result } = await compileCase(folder);
    for (const found of result.diagnostics) {
      const { message, help } = adviceOn(found);
      said.push(message, help);
    }
  }
  expect(said.filter((text) => text.includes('in the list of lakes above')).length).toBeGreaterThan(
    3,
  );
  expect(said.filter((text) => text.includes('under Variables')).length).toBeGreaterThan(0);
  expect(said.filter((text) => flag.test(text))).toEqual([]);
});

test('what a finding asks of the environment is asked of the page', () => {
  const found = (variable: string | undefined) =>
    adviceOn({
      code: 'unset-credential',
      severity: 'error',
      pointer: '',
      args: { credential: 'a.b', ...(variable === undefined ? {} : { variable }) },
    }).help;
  expect(found('PGPASSWORD')).toBe('fill in `PGPASSWORD` under Variables');
  expect(found(undefined)).toBe('fill in the variables its text names');
});

test('no change does', () => {
  const codes = Object.keys(kinds) as ChangeCode[];
  expect(codes.length).toBeGreaterThan(20);
  const said = codes.flatMap((code) => Object.values(adviceOnChange({ code } as Change)));
  expect(said.filter((text) => flag.test(text))).toEqual([]);
});
