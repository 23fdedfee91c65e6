import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan, type AttachNode, type Plan } from '../../src/index.js';
import { jsonMutations, mutate } from '../support/mutate.js';
import { remotePlans } from '../support/remote-plans.js';
import { runs } from '../support/runs.js';

const isUrl = (path: string) => path.includes('://');

/** What must hold of a lake, whoever wrote the plan. */
function checkLake(node: AttachNode, { nodes }: Plan): void {
  const { options, dataPath } = node;
  const isRead = options['read_only'] === true;
  if (dataPath?.startsWith('http') === true) expect(isRead).toBe(true);
  if (node.host !== 'duckdb') return;
  const { path, scopedSecret } = node.metadata;
  if (dataPath === undefined)
    expect(isRead || options['create_if_not_exists'] === false).toBe(true);
  if (isUrl(path)) expect(isRead).toBe(true);
  if (/^(s3|r2|gs|gcs)/.test(path) && isUrl(path)) expect(scopedSecret).toBeDefined();
  if (scopedSecret === undefined) return;
  expect(isUrl(path)).toBe(true);
  const secret = nodes.find((one) => one.kind === 'secret' && one.name === scopedSecret);
  if (secret?.kind !== 'secret') throw new Error('the secret is not in the plan');
  if (secret.action === 'create')
    expect(secret.scope?.some((scope) => path.startsWith(scope))).toBe(true);
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(texts)
    : [String(value)];

test('an edited plan of lakes that are there is refused, or opens them as it must', () => {
  fc.assert(
    fc.property(remotePlans, jsonMutations, (plan, mutations) => {
      const parsed = parsePlan(JSON.parse(JSON.stringify(mutate(plan, mutations)) ?? 'null'));
      if (!parsed.ok) return;
      for (const node of parsed.plan.nodes) {
        if (node.kind === 'attach') checkLake(node, parsed.plan);
        if (node.kind !== 'secret' || node.action !== 'create') continue;
        const { bearer_token: token, extra_http_headers: headers } = node.parameters;
        // Nothing but names, which begin with that of the secret.
        for (const text of texts([token, headers]).filter((one) => one !== 'undefined'))
          expect([...texts(plan), '']).toContain(text);
        if (node.type === 'http')
          for (const scope of node.scope ?? ['none']) expect(scope).toMatch(/^https?:\/\/[^/]+\//);
      }
    }),
    runs(500),
  );
});
