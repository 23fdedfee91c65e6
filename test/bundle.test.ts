import { build } from 'esbuild';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pagesForEsbuild } from '../src/explain/pages.mjs';
import { sourceFiles } from './support/source-files.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of which something is left in a bundle of this code, as a bundler finds it without being told anything. */
async function bundled(contents: string, external: string[] = []): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: `${root}src`, loader: 'ts' },
    plugins: [pagesForEsbuild],
    external,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'error',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    absWorkingDir: root,
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== '<stdin>')
    .map(([path]) => relative(root, path));
}

test('what is imported and not used leaves nothing', async () => {
  expect(await bundled("import './index.js'; import './toml.js';")).toEqual([]);
});

test('emit needs neither the compiler nor a package', async () => {
  const files = await bundled("export { emit, toScript } from './index.js';");
  expect(files).toContain('src/emit/emit.ts');
  const others = files.filter((path) => !path.startsWith('src/emit/'));
  expect(others.sort()).toEqual([
    'src/assert.ts',
    'src/diagnostic/diagnostic.ts',
    'src/engine/extensions.ts',
    'src/engine/headers.ts',
    'src/engine/placeholders.ts',
    'src/engine/words.ts',
  ]);
});

test('compile and emit need no words, no positions, no TOML and nothing of the command line', async () => {
  const files = await bundled("export { compile, emit } from './index.js';");
  expect(files).toContain('src/compile/compile.ts');
  const folders = ['backend', 'compile', 'emit', 'engine', 'fields', 'plan'];
  const others = files.filter((path) => !folders.includes(path.split('/')[1] ?? ''));
  expect(others.sort()).toEqual([
    'node_modules/valibot/dist/index.mjs',
    'src/assert.ts',
    'src/diagnostic/codes.ts',
    'src/diagnostic/diagnostic.ts',
    'src/diagnostic/pointer.ts',
    'src/diagnostic/row.ts',
    'src/diagnostic/suggest.ts',
    'src/diagnostic/warnings.ts',
  ]);
  expect(files).not.toContain('src/plan-file/parse.ts');
});

describe('the pages of codes', () => {
  test('are in no bundle but their own', async () => {
    expect(await bundled("export * from './explain/index.js';")).toContain('pages:virtual:pages');
    for (const entry of ['./index.js', './toml.js']) {
      const files = await bundled(`export * from '${entry}';`);
      expect(files).toContain('src/diagnostic/codes.ts');
      expect(files.filter(isOfPages)).toEqual([]);
    }
    const files = await bundled("export * from './cli/node/program.js';", [
      'lakeplan/explain',
      'node:*',
    ]);
    expect(files).toContain('src/cli/explain.ts');
    expect(files.filter(isOfPages)).toEqual([]);
  });

  test('are imported by nothing else', () => {
    const importing = sourceFiles().flatMap(({ path, imports }) => {
      const isMeant = imports.some(({ target, typeOnly }) => {
        return (
          !typeOnly &&
          (target === 'lakeplan/explain' || /^(?:explain\/|virtual:pages)/.test(target))
        );
      });
      return isMeant && !path.startsWith('explain/') ? [path] : [];
    });
    expect(importing).toEqual(['cli/node/pages.ts']);
  });
});

function isOfPages(path: string): boolean {
  return /^src\/explain\/|^pages:/.test(path);
}
