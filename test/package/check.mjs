// Packs the package as it would be published, and tries it as someone who installs it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lakeplan-package-'));

function run(command, args, cwd = root) {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function check(what, ok) {
  if (!ok) throw new Error(`failed: ${what}`);
  console.log(`ok: ${what}`);
}

try {
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]));
  const tarball = join(folder, filename);
  console.log(run('npx', ['publint', 'run', tarball, '--strict']));
  console.log(run('npx', ['attw', tarball, '--profile', 'esm-only']));

  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', ['install', '--no-audit', '--no-fund', tarball], folder);
  const config =
    '[lakes.a]\nstorage = { type = "local", path = "/d" }\ncatalog = { type = "sqlite", uri = "/m.db" }\n';
  writeFileSync(join(folder, 'lake.toml'), config);
  const program = `
    import { emit, toScript } from 'lakeplan';
    import { compileToml } from 'lakeplan/toml';
    const result = compileToml(${JSON.stringify(config)});
    process.stdout.write(toScript(emit(result.plan).statements));
  `;
  writeFileSync(join(folder, 'import.mjs'), program);
  const imported = run('node', ['import.mjs'], folder);
  const printed = run('npx', ['lakeplan', 'sql', 'lake.toml'], folder);
  check('the installed library compiles a lake', imported.includes("'ducklake:sqlite:/m.db'"));
  check('the installed command line prints the same SQL', printed === imported);
  const required = `
    const { compile } = require('lakeplan');
    process.stdout.write(String(compile({}).ok));
  `;
  writeFileSync(join(folder, 'require.cjs'), required);
  check('require works too', run('node', ['--no-warnings', 'require.cjs'], folder) === 'false');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
