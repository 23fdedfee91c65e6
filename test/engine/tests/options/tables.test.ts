import { expect, it } from 'vitest';
import { extensionName } from '../../../../src/engine/names.js';
import { openTestEngine } from '../../support/engine.js';

it('options: every other name of an extension is one', async () => {
  const engine = await openTestEngine();
  const rows = await engine.run(
    'SELECT extension_name AS name, unnest(aliases) AS alias FROM duckdb_extensions()',
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { name, alias } of rows)
    expect(extensionName(String(alias))).toBe(extensionName(String(name)));
});
