import { chdir, env } from 'node:process';
import * as fc from 'fast-check';
import { afterEach, beforeAll, expect } from 'vitest';
import { seed } from '../../support/seed.js';
import { openEngine } from './engine.js';
import { version } from './environment.js';
import { freshFolder } from './folder.js';
import { suiteDoor } from './suite-door.js';

fc.configureGlobal({ seed });

// Some tests write to relative paths or to the home, and files of tests run side by side.
const home = freshFolder();
env['HOME'] = home;
chdir(home);

// A process keeps the first DuckDB library it loads: without this a test could run on another version.
beforeAll(async () => {
  const engine = await openEngine();
  expect(await engine.run('SELECT version() AS version')).toEqual([{ version: `v${version}` }]);
  await engine.close();
});

// No request of any test may say more or something else than its secret does. What is to be refused goes to a door of its own.
afterEach(() => {
  const visits = suiteDoor.visits.splice(0);
  expect(visits.filter(({ refused }) => refused !== undefined)).toEqual([]);
});
