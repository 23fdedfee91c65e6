import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/index.js';
import { isAtLeast } from '../../support/at-least.js';
import type { Table } from '../../support/compile-lakes.js';
import { credentialModes, statementsIn } from '../../support/credential-modes.js';
import { openTestEngine } from '../../support/engine.js';
import { version } from '../../support/environment.js';

const hostile = `it's "x"; -- \\ $$ \n é😀`;

interface Row {
  /** The value's kind. */
  readonly kind: string;
  readonly given: Table;
  /** How the engine then shows the secret. */
  readonly shown?: string;
  readonly scope?: readonly string[];
}

const rows: readonly Row[] = [
  { kind: 'text', given: { session_token: hostile }, shown: `session_token=${hostile}` },
  { kind: 'true', given: { requester_pays: true }, shown: 'requester_pays=true;' },
  { kind: 'false', given: { use_ssl: false }, shown: 'use_ssl=false' },
  { kind: 'a scope', given: { scope: 's3://bucket' }, scope: ['s3://bucket/'] },
  {
    kind: 'a list of scopes',
    given: { scope: ['s3://other/x', 's3://bucket'] },
    scope: ['s3://other/x/', 's3://bucket/'],
  },
];

const maps: readonly Row[] = [
  {
    kind: 'a map',
    // No line break is let into a header.
    given: { extra_http_headers: { 'x-one': hostile.replace('\n', ' '), 'x-two': '2' } },
    shown: `extra_http_headers={x-one='it\\'s "x"; -- \\\\ $$   é😀', x-two=2};`,
  },
];

const lakeWith = (secret_parameters: Table): Table => ({
  metadata_backend: { type: 'duckdb', uri: '/catalog.ducklake' },
  storage_backend: {
    type: 's3',
    key_id: 'k',
    secret: 's',
    region: 'r',
    data_path: 's3://bucket/data/',
    secret_parameters,
  },
});

describe.each(credentialModes)('options: values of a secret, %s', (mode) => {
  it.each([...rows, ...(isAtLeast('1.4.3') ? maps : [])])('$kind', async (row) => {
    const { given, shown = '', scope = ['s3://bucket/data/'] } = row;
    const compiled = compile({ lakes: { lake: lakeWith(given) } }, { target: version });
    if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ code }) => code).join());
    const secrets = compiled.plan.nodes.filter(({ kind }) => kind === 'secret');
    const plan = { ...compiled.plan, nodes: secrets, use: null };
    const engine = await openTestEngine();
    await engine.runAll(['LOAD httpfs', ...statementsIn(mode, plan, compiled.credentials)]);
    const [secret] = await engine.run('FROM duckdb_secrets(redact = false)');
    expect(secret?.['secret_string']).toContain(shown);
    expect(secret?.['scope']).toEqual(scope);
  });
});
