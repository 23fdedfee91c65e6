// Builds `lakeplan/explain`, one module with all pages, in the folder that is given or in `dist`.
import { build } from 'esbuild';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pagesForEsbuild } from './pages.mjs';

const source = import.meta.dirname;
const [, , folder = join(source, '../../dist')] = argv;
await build({
  entryPoints: [join(source, 'index.ts')],
  outfile: join(folder, 'explain.js'),
  plugins: [pagesForEsbuild],
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  logLevel: 'warning',
});
