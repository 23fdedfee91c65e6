import type { Plan } from '../../src/index.js';

const origin = ['/lakes/sales'];
const options = { encrypted: true };

/** A plan with a node of every kind, and in it every key there is. */
export const completePlan: Plan = {
  version: 1,
  target: '1.5',
  nodes: [
    { kind: 'extension', name: 'spatial', repository: 'core', origin },
    {
      ...{ kind: 'secret', action: 'create', name: 'store', type: 's3', in: 'motherduck' },
      provider: 'credential_chain',
      parameters: {
        region: 'eu-west-1',
        use_ssl: true,
        key_id: { credential: 'store.key_id', env: 'KEY_ID' },
      },
      scope: ['s3://b/'],
      origin,
    },
    { kind: 'secret', action: 'reference', name: 'other', type: 'gcs', in: 'motherduck', origin },
    { kind: 'secret', action: 'reference', name: 'pg', type: 'postgres', origin },
    {
      ...{ kind: 'secret', action: 'create', name: 'web', type: 's3', scope: ['s3://d/'], origin },
      parameters: {
        extra_http_headers: { map: { a: { credential: 'web.extra_http_headers.a', env: 'A' } } },
      },
    },
    {
      ...{
        kind: 'attach',
        lake: 'sales',
        host: 'duckdb',
        alias: 'sales',
        dataPath: 's3://b/',
      },
      metadata: { type: 'postgres', path: '', secret: 'pg' },
      options,
      origin,
    },
    {
      ...{ kind: 'attach', lake: 'stock', host: 'motherduck', alias: 'stock', create: true },
      ...{ dataPath: 's3://c/', options, origin },
    },
  ],
  use: 'sales',
};

/** The plan with another value in one place of it. */
export function planWith(pointer: string, value: unknown): unknown {
  const plan = JSON.parse(JSON.stringify(completePlan)) as unknown;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const table = keys.reduce((inside, key) => (inside as Record<string, unknown>)[key], plan);
  (table as Record<string, unknown>)[last] = value;
  return plan;
}
