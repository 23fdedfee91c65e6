// Makes one module of the pages in `codes/` and `topics/`, for whatever bundles or runs the sources: `virtual:pages`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = 'virtual:pages';

const unless = String.raw`(?:---\nunless: (?<unless>[^\n]+)\n---\n\n)?`;
const form = new RegExp(
  String.raw`^${unless}# (?<title>[^\n]+)\n\n(?<why>[^#]+?)\n\n${example('wrong')}\n${example('right')}$`,
  's',
);

/** How it is run, unless that is clear, and the example itself. */
function example(key) {
  const heading = key === 'wrong' ? 'Wrong' : 'Right';
  const how = String.raw`(?:\x60(?<${key}How>[^\x60\n]+)\x60\n\n)?`;
  const fence = '\\x60{3}';
  return String.raw`## ${heading}\n\n${how}${fence}(?<${key}Language>toml|json|js)\n(?<${key}>.*?)\n${fence}\n`;
}

/** A page of another form is an error. */
export function parsePage(text, file) {
  const found = form.exec(text)?.groups;
  if (found === undefined) throw new Error(`${file} does not have the form of a page`);
  const exampleOf = (key) => ({
    language: found[`${key}Language`],
    text: found[key],
    how: found[`${key}How`],
  });
  const { title, why } = found;
  return { title, why, wrong: exampleOf('wrong'), right: exampleOf('right'), unless: found.unless };
}

/** A title, and what follows in blocks with a blank line between them. */
export function parseTopic(text, file) {
  const [title, ...blocks] = text.trimEnd().split('\n\n');
  if (!/^# [^\n]+$/.test(title) || blocks.length === 0)
    throw new Error(`${file} does not have the form of a topic`);
  return { title: title.slice('# '.length), blocks };
}

function read(folder, parse) {
  const path = join(import.meta.dirname, folder);
  const files = readdirSync(path).map((file) => {
    return [basename(file, '.md'), parse(readFileSync(join(path, file), 'utf8'), file)];
  });
  return JSON.stringify(Object.fromEntries(files));
}

function moduleText() {
  return `export const pages = ${read('codes', parsePage)};\nexport const topics = ${read('topics', parseTopic)};`;
}

/** For esbuild. */
export const pagesForEsbuild = {
  name: 'pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:pages$/ }, () => ({ path: name, namespace: 'pages' }));
    onLoad({ filter: /^/, namespace: 'pages' }, () => ({ contents: moduleText() }));
  },
};

/** For Vite, and so for Vitest. */
export const pagesForVite = {
  name: 'pages',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? moduleText() : undefined),
};
