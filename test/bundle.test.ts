import { build } from 'esbuild';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of which something is left in a bundle of this code, as a bundler finds it without being told anything. */
async function bundled(contents: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: `${root}src`, loader: 'ts' },
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
    'src/engine/placeholders.ts',
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
  ]);
  expect(files).not.toContain('src/plan-file/parse.ts');
});
