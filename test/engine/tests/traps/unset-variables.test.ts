import { describe, expect, it } from 'vitest';
import { compile, emit } from '../../../../src/index.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';

const table = localLake({
  storage_backend: {
    ...{ type: 's3', secret_name: 's', key_id: 'k', secret: '${KEY}', region: 'r' },
    ...{ bucket: 'b', prefix: 'd' },
  },
});

function createSecret(): string {
  const compiled = compile({ lakes: { lake: table } });
  const statements = compiled.ok
    ? emit(compiled.plan, { credentials: 'variables' }).statements
    : [];
  return statements.find(({ sql }) => sql.startsWith('CREATE'))?.sql ?? '';
}

const secret = async (engine: Awaited<ReturnType<typeof openTestEngine>>) =>
  (await engine.run('SELECT secret_string FROM duckdb_secrets(redact = false)'))[0]?.[
    'secret_string'
  ];

async function withKeyId() {
  const engine = await openTestEngine();
  await engine.runAll(['LOAD httpfs', `SET VARIABLE "s.key_id" = 'k'`]);
  return engine;
}

const bare = "CREATE OR REPLACE SECRET s (TYPE s3, KEY_ID 'k', SECRET getvariable('s.secret'))";
const guarded = `CREATE OR REPLACE SECRET s (TYPE s3, KEY_ID 'k', SECRET
  if(getvariable('s.secret') IS NULL, error('unset'), getvariable('s.secret')))`;

describe('traps: a variable without a value', () => {
  it('unset: a bare getvariable makes a secret without a key', async () => {
    const engine = await withKeyId();
    await engine.run(bare);
    expect(await secret(engine)).toContain(';secret=NULL');
    const safe = await withKeyId();
    expect(await failureOf(safe, createSecret())).toContain('set variable "s.secret"');
    expect(await safe.run('FROM duckdb_secrets()')).toEqual([]);
  });

  it('empty: a guard against NULL alone lets it through', async () => {
    const engine = await withKeyId();
    await engine.runAll([`SET VARIABLE "s.secret" = ''`, guarded]);
    expect(await secret(engine)).toMatch(/;secret=$/);
    expect(await failureOf(engine, createSecret())).toContain('set variable "s.secret"');
  });

  it('a number is taken as text', async () => {
    const engine = await withKeyId();
    await engine.runAll(['SET VARIABLE "s.secret" = 12345', createSecret()]);
    expect(await secret(engine)).toContain('secret=12345');
  });

  it('unset, for a BOOLEAN parameter: ends the instance, so no credential goes there', async () => {
    const engine = await withKeyId();
    const byHand = "CREATE SECRET t (TYPE s3, USE_SSL getvariable('unset'))";
    expect(await failureOf(engine, byHand)).toContain('INTERNAL');
    expect(await failureOf(engine, 'SELECT 1')).toContain('invalidated');
    expect(createSecret()).not.toMatch(/(USE_SSL|REQUESTER_PAYS|VERIFY_SSL) (if|getvariable)/);
  });
});
