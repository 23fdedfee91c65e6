import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/command-line.js';
import { statementsOfLake } from '../support/compile-lakes.js';
import { version } from '../support/environment.js';
import { quote } from '../support/quote.js';

/** Each begins a line that would be a command, were it not inside a statement. */
const commands = ['.print seen', '.exit 3', '.shell echo seen', ';', '.quit'];

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

  it('takes no line of a statement for a command of its own', async () => {
    const text = `x\n${commands.join('\n')}\n`;
    const sql = statementsOfLake({
      catalog: { type: 'duckdb', uri: 'lake.ducklake' },
      storage: {
        type: 's3',
        bucket: 'lake',
        prefix: 'data',
        region: 'r',
        key_id: text,
        secret: text,
        secret_parameters: { kms_key_id: text },
      },
    });
    const secret = sql.find((one) => one.startsWith('CREATE')) ?? '';
    expect(secret.split('\n')).toContain(commands[0]);
    const query = `SELECT contains(secret_string, ${quote(text)}) AS whole FROM duckdb_secrets()`;
    const script = `LOAD httpfs;\n${secret};`;
    const { code, stdout } = await runCommandLine(script, query, { unredacted: true });
    expect(code).toBe(0);
    expect(JSON.parse(stdout.slice(stdout.search(/^\[\{"whole/m)))).toEqual([{ whole: true }]);
    expect(stdout.replaceAll(text, '')).not.toContain('seen');
  });
});
