import { describe, expect, it } from 'vitest';
import { emit, toScript } from '../../../../src/index.js';
import { runCommandLine, type CommandLineRun } from '../../support/command-line.js';
import { openTestEngine } from '../../support/engine.js';
import { proveLake } from '../../support/lake.js';
import { freshModeLake } from '../../support/mode-lake.js';
import { clientModes, getenvStatements, statementsIn } from '../../support/mode-statements.js';
import { listObjects } from '../../support/object-store.js';
import { queryPostgres } from '../../support/postgres.js';

const tables = 'SELECT table_name FROM ducklake_table';
const secrets = `SELECT name, secret_string FROM duckdb_secrets(redact = false) ORDER BY ALL`;

describe('modes: postgres + s3', () => {
  it.each(clientModes)('%s gives a lake that another process reads', async (mode) => {
    const lake = await freshModeLake();
    const { extensionDirectory, bucket, database } = lake;
    const { before, statements } = statementsIn(mode, lake);
    await proveLake([...before, ...statements], {
      extensionDirectory,
      listFiles: () => listObjects(bucket, 'data/'),
    });
    expect(await queryPostgres(database.url, tables)).toEqual([{ table_name: 'numbers' }]);
  });

  it('getenv gives one in the command line, which another run reads', async () => {
    const lake = await freshModeLake();
    const { extensionDirectory, bucket, database, credentials } = lake;
    const script = toScript(getenvStatements(lake));
    const options = { extensionDirectory, env: { ...credentials } };
    const created = await runCommandLine(
      script,
      'CREATE TABLE numbers AS FROM range(100)',
      options,
    );
    expect(created.code).toBe(0);
    expect(await listObjects(bucket, 'data/')).toHaveLength(1);
    expect(await queryPostgres(database.url, tables)).toEqual([{ table_name: 'numbers' }]);
    const read = await runCommandLine(script, 'SELECT count(*)::INT AS rows FROM numbers', options);
    expect(lastRows(read)).toEqual([{ rows: 100 }]);
  });

  it('each mode writes the very secrets that inline writes', async () => {
    const lake = await freshModeLake();
    const { extensionDirectory, credentials } = lake;
    const withoutLake = <S extends { readonly node: number }>(statements: readonly S[]) =>
      statements.filter(({ node }) => lake.plan.nodes[node]?.kind !== 'attach');

    const written: unknown[] = [];
    for (const mode of clientModes) {
      const engine = await openTestEngine({ extensionDirectory });
      const { before, statements } = statementsIn(mode, lake);
      await engine.runAll([...before, ...withoutLake(statements)]);
      written.push(await engine.run(secrets));
    }
    const script = toScript(withoutLake(getenvStatements(lake)));
    const options = { extensionDirectory, env: { ...credentials }, unredacted: true };
    written.push(lastRows(await runCommandLine(script, secrets, options)));

    expect(written[0]).toHaveLength(2);
    expect(written).toEqual(written.map(() => written[0]));
  });

  it('variables and getenv fail by name on what is unset or empty', async () => {
    const lake = await freshModeLake();
    const { extensionDirectory, credentials } = lake;
    const engine = await openTestEngine({ extensionDirectory });
    const { before, statements } = statementsIn('variables', lake);
    const unset = engine.runAll(statements);
    await expect(unset).rejects.toThrow('set variable "sales\'s catalog.password"');
    const empty = [...before, `SET VARIABLE "sales_bucket.secret" = ''`, ...statements];
    await expect(engine.runAll(empty)).rejects.toThrow('set variable "sales_bucket.secret"');
    expect(await engine.run('SELECT name FROM duckdb_secrets()')).toHaveLength(1);

    const script = toScript(getenvStatements(lake));
    const options = { extensionDirectory, env: { ...credentials, TENANT: '' } };
    const { code, stderr } = await runCommandLine(script, 'SELECT 1', options);
    expect(code).toBe(1);
    expect(stderr).toContain('set the environment variable TENANT');
  });

  it('redacted is valid SQL that fails at once and leaves a secret of that name alone', async () => {
    const lake = await freshModeLake();
    const engine = await openTestEngine({ extensionDirectory: lake.extensionDirectory });
    const { statements } = statementsIn('inline', lake);
    await engine.runAll(statements);
    const before = await engine.run(secrets);
    const databases = 'SELECT database_name FROM duckdb_databases() ORDER BY ALL';
    const attached = await engine.run(databases);

    const redacted = emit(lake.plan).statements;
    const names: string[] = [];
    for (const { sql } of redacted) {
      if (!sql.startsWith('CREATE OR REPLACE SECRET')) continue;
      const failure = await engine.run(sql).then(() => 'none', String);
      expect(failure).toMatch(/Invalid Input Error: redacted: /);
      names.push(failure.replace(/^.*redacted: /s, ''));
    }
    expect(names).toEqual(["sales's catalog.password", 'sales_bucket.key_id']);
    expect(await engine.run(secrets)).toEqual(before);
    expect(await engine.run(databases)).toEqual(attached);
  });
});

/** The rows of the query; what the script's own statements gave stands before them, in boxes. */
function lastRows({ stdout }: CommandLineRun): unknown {
  return JSON.parse(stdout.slice(stdout.search(/^\[/m)));
}
