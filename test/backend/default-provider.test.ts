import { expect, test } from 'vitest';
import { compile } from '../../src/index.js';

/** The plan of a lake in a bucket, with these parameters of its secret beside the keys. */
function planWith(parameters: object): unknown {
  const keys = { key_id: '${ID}', secret: '${KEY}', region: 'eu-central-1' };
  const storage = { type: 's3', bucket: 'b', ...keys, secret_parameters: parameters };
  const catalog = { type: 'sqlite', uri: '/m.db' };
  const result = compile(
    { lakes: { sales: { catalog, storage } } },
    { env: { ID: 'i', KEY: 'k' } },
  );
  return result.ok ? result.plan : result.diagnostics;
}

test("DuckDB's own provider is never written out", () => {
  expect(planWith({ provider: 'config' })).toEqual(planWith({}));
  expect(planWith({})).toHaveProperty('nodes');
});
