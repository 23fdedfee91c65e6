import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emit, parsePlan, requirements, type Plan, type PlanNode } from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { documents } from '../support/model/document.js';
import { runs } from '../support/runs.js';

type Created = Extract<PlanNode, { action: 'create' }>;

/** What DuckDB takes from elsewhere where a secret of the type does not say it, and can be kept from. */
const open: Readonly<Record<string, readonly string[]>> = {
  s3: [
    'session_token',
    'region',
    'endpoint',
    'url_style',
    'use_ssl',
    'kms_key_id',
    'requester_pays',
  ],
  r2: ['session_token', 'region', 'use_ssl', 'kms_key_id', 'requester_pays'],
  gcs: ['session_token', 'region', 'use_ssl', 'kms_key_id', 'requester_pays'],
};
const keys = ['key_id', 'secret'];

/** What a secret is allowed to leave open, each for a reason. */
function allowed({ type, provider, in: storage, parameters }: Created): readonly string[] {
  const { endpoint = 's3.amazonaws.com', key_id: keyId } = parameters;
  // The rest is what the chain finds, or it refuses the parameter.
  if (provider === 'credential_chain')
    return [
      ...keys,
      ...(open[type] ?? []).filter((name) => !['url_style', 'use_ssl'].includes(name)),
    ];
  return [
    // Of AWS no region is assumed.
    ...(type === 's3' &&
    typeof endpoint === 'string' &&
    /^s3\.amazonaws\.com(?:$|[:/])/.test(endpoint)
      ? ['region']
      : []),
    // The documents of MotherDuck do not name them.
    ...(storage === 'motherduck' ? ['kms_key_id', 'requester_pays', ...keys] : []),
    // Keys that are the environment's have its token.
    ...(keyId === undefined ? [...keys, 'session_token'] : []),
  ];
}

function storeSecrets({ nodes }: Plan): readonly Created[] {
  return nodes.filter(
    (node): node is Created =>
      node.kind === 'secret' && node.action === 'create' && open[node.type] !== undefined,
  );
}

test('no created secret of an object store leaves open what can be closed', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(documents(), (model) => {
      for (const secret of storeSecrets(compiled(model).plan)) {
        const { type, provider = 'config', parameters } = secret;
        const all = [...keys, ...(open[type] ?? [])];
        // Of R2 the style is open where an endpoint stands for the account.
        if (type === 'r2' && parameters['endpoint'] !== undefined) all.push('url_style');
        const said = new Set([...Object.keys(parameters), ...allowed(secret)]);
        expect(
          all.filter((name) => !said.has(name)),
          JSON.stringify(secret),
        ).toEqual([]);
        if (type === 'r2') expect(parameters['endpoint']).not.toBe('');
        const kind = `${type} ${provider}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }),
    runs(200),
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(3);
  expect(seen.size).toBe(6);
});

test('an empty credential stands in the SQL, whatever the way to write credentials, and is none to ask for', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const { plan, credentials: values } = compiled(model);
      const secrets = storeSecrets(plan);
      const asked = requirements(plan).credentials.map(({ credential }) => credential);
      for (const credentials of ['redacted', 'variables', 'inline', 'bound'] as const) {
        const emitted = emit(plan, { credentials, values } as never);
        for (const secret of secrets) {
          const at = plan.nodes.indexOf(secret);
          const { sql = '' } =
            (emitted.ok && emitted.statements.find(({ node }) => node === at)) || {};
          for (const [name, value] of Object.entries(secret.parameters)) {
            if (value !== '') continue;
            expect(sql).toContain(`${name.toUpperCase()} ''`);
            expect(asked).not.toContain(`${secret.name}.${name}`);
          }
        }
      }
    }),
    runs(100),
  );
});

test('a plan file holds no other text where a credential is named', () => {
  fc.assert(
    fc.property(documents(), fc.constantFrom('', ' ', 'NULL', 'a'), (model, text) => {
      const { plan } = compiled(model);
      for (const [index, node] of plan.nodes.entries()) {
        if (!storeSecrets(plan).includes(node as Created)) continue;
        for (const name of [...keys, 'session_token']) {
          const edited = JSON.parse(JSON.stringify(plan)) as {
            nodes: { parameters: Record<string, unknown> }[];
          };
          const { parameters = {} } = edited.nodes[index] ?? {};
          parameters[name] = text;
          expect(parsePlan(edited).ok, name).toBe(text === '');
        }
      }
    }),
    runs(100),
  );
});
