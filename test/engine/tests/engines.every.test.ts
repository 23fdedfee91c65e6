import { describe, expect, it } from 'vitest';
import { extensions } from '../ground/versions.mjs';
import { openTestEngine } from '../support/engine.js';
import { version } from '../support/environment.js';
import { onlyExtensions } from '../support/extensions.js';
import { freshFolder } from '../support/folder.js';
import { runInOtherProcess } from '../support/other-process.js';
import { quote } from '../support/quote.js';

describe('ground: engine', () => {
  it('takes INSTALL of an extension that is there as done', async () => {
    const engine = await openTestEngine();
    for (const name of Object.values(extensions)) {
      await engine.runAll([`INSTALL ${name}`, `INSTALL ${name} FROM core`, `LOAD ${name}`]);
    }
  });

  it('loads no extension for a secret by itself', async () => {
    const engine = await openTestEngine();
    await expect(engine.run('CREATE SECRET (TYPE s3)')).rejects.toThrow(/httpfs/);
  });

  it('has no other extension than those a test asks for', async () => {
    const engine = await openTestEngine({ extensionDirectory: onlyExtensions(['ducklake']) });
    const attach = `ATTACH ${quote(`ducklake:sqlite:${freshFolder()}/lake.db`)} AS lake`;
    await engine.run('LOAD ducklake');
    await expect(engine.run(attach)).rejects.toThrow(/sqlite_scanner/);
  });

  it('binds values', async () => {
    const engine = await openTestEngine();
    await engine.runAll(['LOAD httpfs']);
    const sql = 'CREATE SECRET bound (TYPE s3, SECRET $1, SESSION_TOKEN $2)';
    await engine.run({ sql, params: ["a'b", 'c'] });
    const [row] = await engine.run('FROM duckdb_secrets(redact = false)');
    expect(row?.['secret_string']).toContain("secret=a'b;session_token=c");
  });

  it('finds a persistent secret from another process', async () => {
    const secretDirectory = freshFolder();
    const engine = await openTestEngine({ secretDirectory });
    await engine.runAll(['LOAD httpfs', "CREATE PERSISTENT SECRET kept (TYPE s3, KEY_ID 'k')"]);
    const [, rows] = await runInOtherProcess(
      ['LOAD httpfs', 'SELECT name, persistent FROM duckdb_secrets()'],
      { secretDirectory },
    );
    expect(rows).toEqual([{ name: 'kept', persistent: true }]);
  });

  it('is the version under test in another process too', async () => {
    const [rows] = await runInOtherProcess(['SELECT version() AS version']);
    expect(rows).toEqual([{ version: `v${version}` }]);
  });
});
