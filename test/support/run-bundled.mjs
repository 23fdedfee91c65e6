import { rmSync } from 'node:fs';
import { pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs the TypeScript file at the URL, since Node 20 does not: as a bundle of its own under that name in the cache.
 * @param {URL} entry
 * @param {string} name
 * @param {import('esbuild').Plugin[]} plugins
 */
export async function runBundled(entry, name, plugins = []) {
  const bundle = new URL(`../../node_modules/.cache/${name}/${pid}.mjs`, import.meta.url);
  try {
    await build({
      entryPoints: [fileURLToPath(entry)],
      outfile: fileURLToPath(bundle),
      plugins,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    await import(bundle.href);
  } finally {
    rmSync(bundle, { force: true });
  }
}
