// Builds the package: the static page in dist/page, and `mount` for other pages. The declarations are the compiler's.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = import.meta.dirname;
const root = resolve(source, '../..');
const target = join(source, 'dist');
const page = join(target, 'page');
const door = join(source, 'editor/packages.ts');

const options = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  target: 'es2022',
  legalComments: 'none',
  loader: { '.toml': 'text' },
};

/** The service's code as one function: its text is what a worker is started with. */
const service = {
  name: 'service',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:service$/ }, () => ({ path: 'service', namespace: 'service' }));
    onLoad({ filter: /.*/, namespace: 'service' }, async () => {
      const entryPoints = [join(source, 'service/worker.ts')];
      const { outputFiles, metafile } = await build({ ...options, entryPoints, format: 'iife' });
      note(metafile);
      return { contents: `export function service(self) {${outputFiles[0].text}}`, loader: 'js' };
    });
  },
};

/** The parts of the style sheet as one text, which the page adopts. */
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ ...options, metafile: false, entryPoints: [path] });
      return { contents: outputFiles[0].text.trim(), loader: 'text' };
    });
  },
};

/** The editor's packages from the global that their own script leaves. */
const packages = {
  name: 'packages',
  setup({ onLoad }) {
    onLoad({ filter: /editor[/\\]packages\.ts$/ }, () => {
      const names = [...readFileSync(door, 'utf8').matchAll(/export \{([^}]*)\}/g)]
        .flatMap(([, list]) => list.split(','))
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '));
      return { contents: `export const { ${names.join(', ')} } = lakeplanEditor;`, loader: 'js' };
    });
  },
};

/** The packages that the scripts hold, for their licences. */
const bundled = new Set();

function note({ inputs }) {
  for (const path of Object.keys(inputs)) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
    if (name !== undefined) bundled.add(name);
  }
}

async function script(name, settings) {
  const { outputFiles, metafile } = await build({ ...options, ...settings });
  note(metafile);
  writeFileSync(join(target, name), outputFiles[0].contents);
}

rmSync(page, { recursive: true, force: true });
mkdirSync(page, { recursive: true });
await script('page/editor.js', {
  entryPoints: [door],
  format: 'iife',
  globalName: 'lakeplanEditor',
});
await script('page/preview.js', {
  entryPoints: [join(source, 'page.ts')],
  format: 'iife',
  plugins: [service, packages, styles],
});
await script('mount.js', {
  entryPoints: [join(source, 'mount.ts')],
  format: 'esm',
  plugins: [service, styles],
});
for (const name of ['mount.d.ts', 'link.d.ts']) {
  cpSync(join(root, 'node_modules/.cache/tsc/preview', name), join(target, name));
}
cpSync(join(source, 'index.html'), join(page, 'index.html'));
cpSync(join(source, 'page.css'), join(page, 'page.css'));

const licences = [...bundled]
  .sort((a, b) => (a < b ? -1 : 1))
  .map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${licenceOf(folder)}`;
  });
const own = `lakeplan\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`;
const text = [own, ...licences].join(`\n${'-'.repeat(80)}\n\n`);
for (const folder of [page, target]) writeFileSync(join(folder, 'LICENSES.txt'), text);

function licenceOf(folder) {
  for (const name of ['LICENSE', 'LICENSE.md']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // The other name, then.
    }
  }
  throw new Error(`${folder} has no licence`);
}
