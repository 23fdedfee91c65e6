// Makes `dist` but for the command line: the library in few files, and the declarations that its entries lead to.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const source = import.meta.dirname;
const declarations = resolve(source, '../node_modules/.cache/tsc/core');
const target = resolve(source, '../dist');
const entries = ['index', 'toml', 'internal'];

write(await scripts());
write(reachableDeclarations());

/**
 * The library as scripts. Each file that an entry names is an entry for the bundler too, so that what two names have in
 * common stands apart from what only one of them needs: of these few files a site's bundler leaves out as much as of
 * the many they are made from.
 */
async function scripts() {
  const inside = entries.flatMap((name) => {
    const text = readFileSync(join(source, `${name}.ts`), 'utf8');
    return Array.from(text.matchAll(/ from '\.\/(\S+)\.js';/g), ([, path]) => path);
  });
  const { outputFiles } = await build({
    entryPoints: [...new Set([...entries, ...inside])].map((name) => join(source, `${name}.ts`)),
    outbase: source,
    outdir: target,
    bundle: true,
    splitting: true,
    write: false,
    packages: 'external',
    chunkNames: 'shared/[hash]',
    platform: 'neutral',
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    // No reader is served by blanks where there are no comments.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path, withoutBareImports(text)]));
  return reached(entries, '.js', (name) => texts.get(join(target, name)));
}

/** They keep an order that matters to no file here: none has an effect when it is loaded. */
function withoutBareImports(text) {
  return text.replace(/(?<=^|;)import ?"[^"]+";/gm, '');
}

function reachableDeclarations() {
  // The script of `lakeplan/explain` is built apart.
  const names = [...entries, 'explain/index'];
  return reached(names, '.d.ts', (name) => readFileSync(join(declarations, name), 'utf8'));
}

/** The files that the entries lead to, each with its text. */
function reached(names, extension, read) {
  const found = new Map();
  const visit = (name) => {
    if (found.has(name)) return;
    const text = read(name);
    found.set(name, text);
    for (const [, path] of text.matchAll(/(?:\bfrom ?|\bimport\()["'](\.[^"']+)\.js["']/g))
      visit(join(dirname(name), `${path}${extension}`));
  };
  for (const name of names) visit(`${name}${extension}`);
  return found;
}

function write(files) {
  for (const [name, text] of files) {
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
