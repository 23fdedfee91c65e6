import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/command-line.js';
import { version } from '../support/environment.js';

describe('ground: command line', () => {
  it('is the version under test', async () => {
    const { code, stdout } = await runCommandLine('', 'SELECT version() AS version');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ version: `v${version}` }]);
  });

  it('has getenv, and loads the same extensions', async () => {
    const script = "LOAD httpfs; CREATE SECRET s (TYPE s3, KEY_ID getenv('SOME_KEY'));";
    const query = 'SELECT secret_string FROM duckdb_secrets()';
    const { stdout } = await runCommandLine(script, query, {
      env: { SOME_KEY: "k'1" },
    });
    expect(stdout).toContain("key_id=k'1");
  });

  it('stops at the first error of a script', async () => {
    const { code, stdout, stderr } = await runCommandLine("SELECT error('no');", 'SELECT 1 AS one');
    expect(code).toBe(1);
    expect(stdout).not.toContain('one');
    expect(stderr).toContain('no');
  });
});
