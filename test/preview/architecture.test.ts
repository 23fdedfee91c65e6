import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.js';

const folder = fileURLToPath(new URL('../../src/preview/', import.meta.url));
const files = sourceFiles().filter(({ path }) => path.startsWith('preview/'));

/** What may be imported beside the preview's own files, and by which of them. */
const mayImport: readonly (readonly [target: RegExp, from: RegExp])[] = [
  [/^lakeplan(\/toml|\/internal)?$/, /./],
  [/^smol-toml$/, /^preview\/service\//],
  [/^valibot$/, /^preview\/service\//],
  [/^@(codemirror|lezer)\//, /^preview\/editor\/packages\.ts$/],
  // Made by the build from the preview's own files.
  [/^virtual:service$/, /^preview\/client\.ts$/],
  // The example that it opens with.
  [/^\.\.\/golden\/plans\/seed\/config\.toml$/, /^preview\/mount\.ts$/],
];

test('it imports its own files, and of lakeplan only what the package exports', () => {
  expect(files.length).toBeGreaterThan(40);
  const imports = files.flatMap(({ path, imports: found }) =>
    found.map(({ target }) => ({ path, target })),
  );
  expect(imports.filter(({ target }) => target === 'lakeplan/internal').length).toBeGreaterThan(10);
  const others = imports.filter(({ path, target }) => {
    const isOwn = target.startsWith('preview/');
    return !isOwn && !mayImport.some(([what, from]) => what.test(target) && from.test(path));
  });
  expect(others).toEqual([]);
});

test('words of lakeplan come to the page by what turns them into advice for it', () => {
  const others = files.filter(({ path, text }) => {
    return (
      path !== 'preview/service/advice.ts' && /\b(describe|describeChange|renderD\w+)\(/.test(text)
    );
  });
  expect(others.map(({ path }) => path)).toEqual([]);
});

test('no file is over 200 lines', () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    return /\.(ts|mjs|css|html|md)$/.test(path) && !/^(dist|node_modules)\//.test(path);
  });
  expect(paths).toContain('mount.ts');
  const long = paths.filter(
    (path) => readFileSync(join(folder, path), 'utf8').split('\n').length > 201,
  );
  expect(long).toEqual([]);
});
