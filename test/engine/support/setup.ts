import { beforeAll, expect } from 'vitest';
import { openEngine } from './engine.js';
import { version } from './environment.js';

// A process keeps the first DuckDB library it loads: without this a test could run on another version.
beforeAll(async () => {
  const engine = await openEngine();
  expect(await engine.run('SELECT version() AS version')).toEqual([{ version: `v${version}` }]);
  engine.close();
});
