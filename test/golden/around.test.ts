import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitTeardown, emitVerify, requirements, toScript, type Plan } from '../../src/index.js';
import { literalCredential, renderAll } from './diagnostics.js';
import { compileCase, goldenRoot } from './input.js';

/** The cases of `golden/plans` whose teardown and verification are kept too. */
const cases = [
  'chain-sqlite-r2',
  'existing-motherduck',
  'existing-no-storage',
  'existing-reference',
  'existing-scope',
  'lakes-equal-secrets',
  'lakes-motherduck',
  'lakes-shared-reference',
  'lakes-use',
  'matrix-duckdb-local',
  'matrix-motherduck-byob-s3',
  'matrix-motherduck-managed',
  'matrix-motherduck-own-compute-s3',
  'matrix-postgres-gcs',
  'matrix-sqlite-r2',
  'metadata-schemas',
  'names-hostile',
  'names-hostile-secrets',
  'options-postgres-1.4.3',
  'options-sqlite',
  'remote-bucket',
  'remote-bucket-own-credentials',
  'remote-http-secret',
  'remote-public',
  'remote-public-data',
  'remote-published-local-path',
  'remote-secret-name',
];

describe.each(cases)('%s', (name) => {
  test('teardown', async () => {
    const plan = await planOf(name);
    const emitted = emitTeardown(plan, { leaveTo: 'memory' });
    if (!emitted.ok) expect.fail(renderAll(emitted.diagnostics, name));
    const sql = toScript(emitted.statements);
    await expect(sql).toMatchFileSnapshot(join(goldenRoot, 'teardown', `${name}.sql`));
    expectFitting(plan, emitted.statements);
  });

  test('verify', async () => {
    const plan = await planOf(name);
    const { before, after } = emitVerify(plan);
    const sql = `-- before\n${toScript(before)}-- after\n${toScript(after)}`;
    await expect(sql).toMatchFileSnapshot(join(goldenRoot, 'verify', `${name}.sql`));
    expect(sql).not.toContain(literalCredential);
    expectFitting(plan, [...before, ...after]);
  });
});

test.each(['teardown', 'verify'])('there is no golden without its case: %s', (folder) => {
  expect(readdirSync(join(goldenRoot, folder)).sort()).toEqual(
    cases.map((name) => `${name}.sql`).sort(),
  );
});

async function planOf(name: string): Promise<Plan> {
  const { source, result } = await compileCase(join(goldenRoot, 'plans', name));
  if (!result.ok) expect.fail(renderAll(result.diagnostics, source));
  return result.plan;
}

/** Every statement belongs to a node; none drops what the plan only refers to, and none drops a database. */
function expectFitting(
  plan: Plan,
  statements: readonly { readonly sql: string; readonly node: number }[],
): void {
  const referenced = requirements(plan).secrets.map(({ name }) => name);
  for (const { sql, node } of statements) {
    expect(plan.nodes[node]).toBeDefined();
    expect(sql).not.toMatch(/^(DROP DATABASE|DROP SECRET|DROP PERSISTENT)/);
    expect(referenced.map((name) => `DROP TEMPORARY SECRET IF EXISTS "${name}"`)).not.toContain(
      sql,
    );
  }
}
