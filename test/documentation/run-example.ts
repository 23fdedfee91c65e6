import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { runInNewContext } from 'node:vm';
import { pagesForEsbuild } from '../../src/explain/pages.mjs';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Runs TypeScript that imports lakeplan by its public names, and gives the lines it logs. */
export async function runExample(code: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'ts', resolveDir: source },
    alias: {
      lakeplan: `${source}/index.ts`,
      'lakeplan/explain': `${source}/explain/index.ts`,
      'lakeplan/toml': `${source}/toml.ts`,
    },
    plugins: [pagesForEsbuild],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2022',
  });
  const lines: string[] = [];
  const console = {
    log: (...values: readonly unknown[]) => lines.push(...format(...values).split('\n')),
  };
  for (const { text } of outputFiles) runInNewContext(text, { __proto__: null, console });
  return lines.filter((line) => line !== '');
}
