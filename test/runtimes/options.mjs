// What Node itself makes of the command line of lakeplan, before lakeplan sees it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from '../package/packed.mjs';

const source = resolve(import.meta.dirname, '../../src/cli/commands.ts');

/** Every option of every command, from the tables they are made of. @returns {Promise<readonly string[]>} */
export async function optionNames() {
  const bundle = await build({ entryPoints: [source], bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { commands } = await import(`data:text/javascript;base64,${code}`);
  const names = Object.values(commands).flatMap(({ options }) => Object.keys(options));
  return [...new Set([...names, 'help', 'version'])];
}

/**
 * Gives each option files that would make Node run code, if Node took them for its own, and names those it took.
 *
 * @param {string} node
 * @param {string} main The command line of lakeplan.
 * @param {readonly string[]} names
 */
export function takenByNode(node, main, names) {
  const folder = temporaryFolder('options');
  const ran = join(folder, 'ran');
  const code = join(folder, 'code.cjs');
  writeFileSync(code, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '');\n`);
  writeFileSync(join(folder, 'hostile.env'), `NODE_OPTIONS=--require=${code}\n`);
  const config = JSON.stringify({ nodeOptions: { import: [code] } });
  // The second is what Node reads where no file is named.
  for (const file of ['hostile.json', 'node.config.json'])
    writeFileSync(join(folder, file), config);
  const ways = ['hostile.env', 'hostile.json'].map((file) => [
    (option) => [option, file],
    (option) => [`${option}=${file}`],
  ]);
  const says = (args) => {
    rmSync(ran, { force: true });
    const { stderr } = spawnSync(node, [main, ...args], { cwd: folder, encoding: 'utf8' });
    return existsSync(ran) ? stderr : undefined;
  };
  return Object.fromEntries(
    names.flatMap((name) => {
      const said = [[(option) => [option]], ...ways]
        .flat()
        .flatMap((typed) => [says(['check', ...typed(`--${name}`)]), says(typed(`--${name}`))])
        .filter((stderr) => stderr !== undefined);
      return said.length === 0 ? [] : [[name, said]];
    }),
  );
}

/**
 * Names what a run of lakeplan leaves in the folder for temporary files, where anyone may have put something before.
 *
 * @param {string} node
 * @param {string} main
 */
export function leftBehind(node, main) {
  const folder = temporaryFolder('temporary');
  const { status } = spawnSync(node, [main, '--version'], { env: { TMPDIR: folder } });
  return [...(status === 0 ? [] : [`status ${status}`]), ...readdirSync(folder)];
}
