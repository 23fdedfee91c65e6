// Runs the engine suite: `node test/engine/run.mjs [VERSION…] [vitest arguments]`. Unless tests were chosen, it writes down
// in `ran.json` what ran on each version, and fails where something else stood there.
import process from 'node:process';
import { provideBuilt } from './ground/built.mjs';
import { provideCertificates } from './ground/certificates.mjs';
import { provideEngine, settingsOf } from './ground/engine.mjs';
import { fromCaller } from './ground/from-caller.mjs';
import { provideNodePackages } from './ground/node-packages.mjs';
import { provideObjectStore } from './ground/object-store.mjs';
import { providePgBouncer } from './ground/pgbouncer.mjs';
import { providePostgres } from './ground/postgres.mjs';
import { isNews } from './ground/ran.mjs';
import { GroundError } from './ground/run-command.mjs';
import { countFailed, formatTable } from './ground/table.mjs';
import { provideStrictPostgres } from './ground/strict-postgres.mjs';
import { temporaryFolder } from './ground/temporary-folder.mjs';
import { versions } from './ground/versions.mjs';
import { runTests } from './ground/vitest.mjs';

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

const known = versions.map(({ version }) => version);
const given = process.argv.slice(2);
const asked = given.filter((argument) => known.includes(argument));
const vitestArguments = given.filter((argument) => !known.includes(argument));
const chosen = versions.filter(({ version }) => asked.length === 0 || asked.includes(version));

const home = temporaryFolder('home');
// Leaving is enough: commands are stopped on exit, and servers end with this process.
process.on('SIGHUP', () => process.exit(129));
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

/** @type {(() => Promise<void>)[]} */
const stops = [];

async function main() {
  say('providing packages, engines and extensions');
  await provideBuilt();
  await provideNodePackages();
  // A lake may be made by one version and opened by another, whichever versions were chosen.
  for (const one of versions) await provideEngine(one);
  /** @type {Record<string, Record<string, string>>} */
  const settings = {};
  for (const one of chosen) settings[one.version] = await settingsOf(one);

  say('starting servers');
  const certificates = await provideCertificates();
  const postgres = await providePostgres();
  if (postgres.stop) stops.push(postgres.stop);
  const strictPostgres = await provideStrictPostgres(certificates);
  stops.push(strictPostgres.stop);
  const pgBouncer = await providePgBouncer(strictPostgres.port);
  stops.push(pgBouncer.stop);
  const store = await provideObjectStore();
  if (store.stop) stops.push(store.stop);

  const results = [];
  for (const { version } of chosen) {
    say(`\nDuckDB ${version}`);
    const servers = {
      LAKEPLAN_CERTIFICATES: certificates,
      LAKEPLAN_POSTGRES_URL: postgres.url,
      LAKEPLAN_STRICT_POSTGRES_URL: strictPostgres.url,
      LAKEPLAN_PGBOUNCER_PORT: String(pgBouncer.port),
      LAKEPLAN_S3_ENDPOINT: store.endpoint,
      LAKEPLAN_S3_KEY_ID: fromCaller('LAKEPLAN_S3_KEY_ID') ?? 'key',
      LAKEPLAN_S3_SECRET: fromCaller('LAKEPLAN_S3_SECRET') ?? 'secret',
    };
    const all = { ...settings[version], ...servers };
    results.push(await runTests(version, all, home, vitestArguments));
  }

  const tests = results.flatMap((result) => result.tests);
  const failed = countFailed(tests);
  say(`\n${formatTable(results)}\n\n${tests.length - failed} passed, ${failed} failed`);
  if (failed > 0 || results.some(({ ok }) => !ok)) process.exitCode = 1;
  else if (vitestArguments.length === 0 && (await isNews(results))) {
    say(
      'test/engine/ran.json said something else of what ran: commit it as it is now, and `npm run golden:update`',
    );
    process.exitCode = 1;
  }
}

try {
  await main();
} catch (error) {
  // A missing server or package is one line; anything else is a mistake in the suite.
  process.stderr.write(`${error instanceof GroundError ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await Promise.all(stops.map((stop) => stop()));
}
