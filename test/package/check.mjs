// Packs the packages as they would be published, and tries them as someone who installs them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check-that.mjs';
import { installed, pack, run } from './packed.mjs';
import { checkContents } from './contents.mjs';
import { checkPreview } from './preview.mjs';

const tarball = pack();
console.log(run('npx', ['publint', 'run', tarball, '--strict']));
console.log(run('npx', ['attw', tarball, '--profile', 'esm-only']));

checkContents();
await checkPreview(tarball);

const folder = installed(tarball);
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
const imported = run('node', ['import.mjs'], { cwd: folder });
const printed = run('npx', ['lakeplan', 'sql', 'lake.toml'], { cwd: folder });
check('the installed library compiles a lake', imported.includes("'ducklake:sqlite:/m.db'"));
check('the installed command line prints the same SQL', printed.endsWith(imported));
const asked = `
  import { explain } from 'lakeplan/explain';
  process.stdout.write(explain('bucket-root'));
`;
writeFileSync(join(folder, 'explain.mjs'), asked);
const page = run('node', ['explain.mjs'], { cwd: folder });
check('the installed library explains a code', page.startsWith('bucket-root: '));
check(
  'the installed command line prints the same page',
  run('npx', ['lakeplan', 'explain', 'bucket-root'], { cwd: folder }) === page,
);
writeFileSync(join(folder, 'mark.toml'), `\ufeff${config}`);
const marked = run('npx', ['lakeplan', 'sql', 'mark.toml'], { cwd: folder });
check('a byte order mark is passed over', marked === printed.replaceAll('lake.toml', 'mark.toml'));
writeFileSync(join(folder, 'latin.toml'), Buffer.from(config.replace('/d', '/\xe4'), 'latin1'));
const latin = spawnSync('npx', ['lakeplan', 'sql', 'latin.toml'], { cwd: folder });
check('a file that is not UTF-8 is refused', latin.status === 2);
const required = `
  const { compile } = require('lakeplan');
  process.stdout.write(String(compile({}).ok));
`;
writeFileSync(join(folder, 'require.cjs'), required);
check(
  'require works too',
  run('node', ['--no-warnings', 'require.cjs'], { cwd: folder }) === 'false',
);
