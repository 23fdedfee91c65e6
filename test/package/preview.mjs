import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { check } from './check-that.mjs';
import { installed, pack, preview, run } from './packed.mjs';

/** Tries `lakeplan-preview` as someone who installs it beside lakeplan. @param {string} library */
export async function checkPreview(library) {
  const tarball = pack(preview);
  console.log(run('npx', ['publint', 'run', tarball, '--strict']));
  console.log(run('npx', ['attw', tarball, '--profile', 'esm-only']));

  const folder = installed(library, tarball);
  const listed = JSON.parse(run('npm', ['ls', '--all', '--json'], { cwd: folder }));
  const names = Object.keys(listed.dependencies).sort().join();
  check('it installs nothing but lakeplan beside it', names === 'lakeplan,lakeplan-preview');
  const program = `
    import { mount, readLink } from 'lakeplan-preview';
    process.stdout.write([typeof mount, readLink('')].join());
  `;
  writeFileSync(join(folder, 'import.mjs'), program);
  check('it is imported', run('node', ['import.mjs'], { cwd: folder }) === 'function,');
  const options = { cwd: folder, encoding: 'utf8' };
  const missing = spawnSync('npx', ['lakeplan-preview', 'missing.toml'], options);
  check('a file that is not there is a mistake', missing.status === 2);
  writeFileSync(join(folder, 'lake.toml'), 'alias = "</script>"');
  const served = await servedBy(process.execPath, folder, 'lake.toml');
  check('the command serves the page', served.includes('<title>lakeplan: see the SQL</title>'));
  check('with the file', served.includes('alias = \\"\\u003c/script>\\"'));
}

/**
 * Serves a file by the installed command, and gives the page.
 *
 * @param {string} node
 * @param {string} folder
 * @param {string} file
 */
export async function servedBy(node, folder, file) {
  const program = join(folder, 'node_modules/lakeplan-preview/bin/main.mjs');
  const { PORT: _, ...env } = process.env;
  const server = spawn(node, [program, file], { cwd: folder, env, stdio: ['ignore', 'pipe', 2] });
  try {
    const address = await new Promise((resolve, reject) => {
      server.stdout.setEncoding('utf8').on('data', (text) => resolve(/http:\S+/.exec(text)?.[0]));
      server.on('error', reject);
      server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    return await (await fetch(address)).text();
  } finally {
    server.kill();
  }
}
