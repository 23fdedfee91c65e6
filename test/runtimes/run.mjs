// Runs the packed packages on every runtime they name: `npm run test:runtimes`.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { installed, pack, preview, run, temporaryFolder } from '../package/packed.mjs';
import { servedBy } from '../package/preview.mjs';
import { provideDependencies } from '../package/provide.mjs';
import { goldenCases } from './cases.mjs';
import { leftBehind, optionNames, takenByNode } from './options.mjs';

const here = import.meta.dirname;
provideDependencies(here);
// Only now are these here.
const { nodes, programOf } = await import('./processes.mjs');
const { runInWorker, sqlInPreview, typeInPage } = await import('./chromium.mjs');
const { runInWorkerd } = await import('./workerd.mjs');

run('npm', ['run', '--silent', 'build']);
const folder = installed(pack(), pack(preview));
const cases = goldenCases();
const seed = cases.find(({ name }) => name === 'plans/seed');
const main = join(folder, 'node_modules/lakeplan/dist/cli/main.cjs');
const names = await optionNames();
const useResult = `import { result } from './result.mjs';`;
writeModules();

let passed = 0;
let failed = 0;

for (const node of nodes) {
  const name = `Node ${versionOf(node)}`;
  await test(name, () => printed(node, ['program.mjs']));
  await test(`${name}, require`, () => printed(node, ['--no-warnings', 'required.cjs']));
  await test(`${name}, command line`, () => commandLine(node));
  await test(`${name}, takes none of our options`, () => {
    const taken = Object.keys(takenByNode(node, main, names));
    return { cases: names.length, files: 0, differ: taken };
  });
  await test(`${name}, preview`, () => previewServedBy(node));
  await test(`${name}, what it takes is told`, () => toldOf(node));
  await test(`${name}, leaves nothing behind`, () => {
    return { cases: 1, files: 0, differ: leftBehind(node, main) };
  });
}
const deno = programOf('deno');
const bun = programOf('bun');
await test(`Deno ${versionOf(deno)}`, () => {
  const env = { ...process.env, DENO_DIR: temporaryFolder('deno'), DENO_NO_UPDATE_CHECK: '1' };
  // Deno asks before it reads a file or a variable: nothing is allowed, so lakeplan reads none.
  return printed(deno, ['run', '--quiet', '--no-prompt', 'program.mjs'], env);
});
await test(`Bun ${versionOf(bun)}`, () => printed(bun, ['program.mjs']));
await test('Chromium, in a Web Worker', async () =>
  runInWorker(await bundle(`${useResult} self.postMessage(result);`)));
await test('Chromium, the example of a page', async () => {
  const example = readFileSync(join(here, '../examples/browser.js'), 'utf8');
  const sql = await typeInPage(await bundle(example), seed.text);
  return { cases: 1, files: 1, differ: sql === seed.expected['out.sql'] ? [] : [sql] };
});
await test('Chromium, the preview in a page', async () => {
  const embed = `import { mount } from 'lakeplan-preview';
    mount(document.body, { text: ${JSON.stringify(seed.text)} });`;
  const sql = await sqlInPreview(await bundle(embed));
  return { cases: 1, files: 1, differ: sql === seed.expected['out.sql'] ? [] : [sql] };
});
await test('workerd', async () => {
  const answer = `${useResult} export default { fetch: () => Response.json(result) };`;
  return runInWorkerd(await bundle(answer), temporaryFolder('workerd'));
});

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

/**
 * @typedef {ReturnType<typeof import('./smoke.mjs').smoke>} Compared
 *
 * @param {string} name
 * @param {() => Compared | Promise<Compared>} compare
 */
async function test(name, compare) {
  try {
    const { cases: count, files, differ } = await compare();
    if (differ.length > 0) throw new Error(`these differ: ${differ.join(', ')}`);
    passed += 1;
    console.log(`ok: ${name}: ${count} cases, ${files} files`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${name}: ${error.message}`);
  }
}

/** What a program prints of its comparison. */
function printed(program, args, env = process.env) {
  return JSON.parse(run(program, args, { cwd: folder, env }));
}

/** Compares what the command line prints. */
function commandLine(node) {
  writeFileSync(join(folder, seed.source), seed.text);
  const args = [main, 'plan', seed.source];
  // What it has to say about the configuration is not compared.
  const plan = run(node, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const differ = plan === seed.expected['plan.json'] ? [] : [`${seed.name}/plan.json`];
  return { cases: 1, files: 1, differ };
}

/** Serves the page with a file, and looks for it in what is served. */
async function previewServedBy(node) {
  writeFileSync(join(folder, seed.source), seed.text);
  const page = await servedBy(node, folder, seed.source);
  const differ = page.includes(JSON.stringify(seed.text)) ? [] : [page];
  return { cases: 1, files: 1, differ };
}

/** The options that Node takes for its own: that they are found shows that the test before can fail. */
function toldOf(node) {
  const options = ['env-file', 'env-file-if-exists'];
  // From these on Node 20 takes none.
  const later = ['experimental-config-file', 'experimental-default-config-file'];
  const taken = takenByNode(node, main, [...options, ...later]);
  const expected = Number(versionOf(node).split('.')[0]) < 22 ? options : [...options, ...later];
  const untold = Object.entries(taken)
    .filter(([, said]) => said.some((text) => !text.includes('may have run code from it')))
    .map(([name]) => name);
  const missed = expected.filter((name) => !(name in taken));
  return { cases: expected.length, files: 0, differ: [...untold, ...missed] };
}

function versionOf(program) {
  return /\d+\.\d+\.\d+/.exec(run(program, ['--version']))?.[0];
}

/** The cases and what compares them, beside the installed package. */
function writeModules() {
  const documents = cases.filter(({ source }) => source === 'document.mjs');
  const imports = documents.map(({ text }, index) => {
    writeFileSync(join(folder, `document-${index}.mjs`), text);
    return `import { document as d${index} } from './document-${index}.mjs';\n`;
  });
  const listed = cases.map((one) => {
    const index = documents.indexOf(one);
    return index < 0 ? JSON.stringify(one) : `{ ...${JSON.stringify(one)}, document: d${index} }`;
  });
  const modules = {
    'cases.mjs': `${imports.join('')}export const cases = [\n${listed.join(',\n')}\n];\n`,
    'result.mjs': `import * as main from 'lakeplan';
      import * as toml from 'lakeplan/toml';
      import { cases } from './cases.mjs';
      import { smoke } from './smoke.mjs';
      export const result = smoke({ ...main, ...toml }, cases);`,
    'program.mjs': `import { result } from './result.mjs';
      console.log(JSON.stringify(result));`,
    'required.cjs': `const library = { ...require('lakeplan'), ...require('lakeplan/toml') };
      const { cases } = require('./cases.mjs');
      const { smoke } = require('./smoke.mjs');
      console.log(JSON.stringify(smoke(library, cases)));`,
  };
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, name), text);
  copyFileSync(join(here, 'smoke.mjs'), join(folder, 'smoke.mjs'));
}

/** One file for a runtime that reads no packages. @param {string} code */
async function bundle(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
  });
  return outputFiles[0].text;
}
