import { expect, it } from 'vitest';
import { diff, type Plan, type PlanNode } from '../../../../src/index.js';
import { compiledDocument } from '../../support/compile-lakes.js';
import { observedStore } from '../../support/diff/observed-store.js';
import { compiled, inlineStatements } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { freshBucket } from '../../support/object-store.js';
import { storeTable } from '../../support/store-table.js';

/** What only closes a secret that says its endpoint, region, style and TLS. */
const closing = ['session_token', 'kms_key_id', 'requester_pays'];

/** The plan as it was before secrets were closed. */
function opened(plan: Plan): Plan {
  const nodes = plan.nodes.map((node): PlanNode => {
    if (node.kind !== 'secret' || node.action === 'reference') return node;
    const kept = Object.entries(node.parameters).filter(([name]) => !closing.includes(name));
    return { ...node, parameters: Object.fromEntries(kept) };
  });
  return { ...plan, nodes };
}

const settings = ['session_token', 'kms_key_id'].map(
  (name) => `SET GLOBAL s3_${name} = 'of-another-${name}'`,
);

it('what is closed takes nothing of the settings of its session, and what is opened does', async () => {
  const [bucket, store] = [await freshBucket(), await observedStore()];
  const through = { endpoint: store.endpoint, use_ssl: false, bucket, prefix: 'data' };
  const lakes = { lake: localLake({ storage_backend: storeTable(through) }) };
  const result = compiled(compiledDocument({ lakes }));
  const before = { ...result, plan: opened(result.plan) };
  const codes = (one: Plan, other: Plan) => diff(one, other).map(({ code }) => code);
  expect(codes(before.plan, result.plan)).toEqual(['secret-closed']);
  expect(codes(result.plan, before.plan)).toEqual(['secret-opened']);

  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(['LOAD httpfs', ...settings]);
  const foreignIn = async (session: typeof result, table: string) => {
    const start = store.requests.length;
    await engine.runAll(inlineStatements(session).map(({ sql }) => sql));
    await engine.run(`CREATE TABLE ${table} AS FROM range(50)`);
    const said = store.requests.slice(start).map(({ headers }) => JSON.stringify(headers));
    expect(said).not.toEqual([]);
    return said.filter((headers) => headers.includes('of-another-')).length;
  };
  expect(await foreignIn(before, 'one')).toBeGreaterThan(0);
  expect(await foreignIn(result, 'two')).toBe(0);
  expect(await foreignIn(before, 'three')).toBeGreaterThan(0);
});
