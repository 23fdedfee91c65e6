import { describe, expect, it } from 'vitest';
import { emit, toScript } from '../../../../src/index.js';
import { runCommandLine } from '../../support/command-line.js';
import { httpPlan, httpVariables } from '../../support/core/http-secret.js';
import { quote } from '../../support/quote.js';

const emitted = emit(httpPlan({ secret: 's', credential: 's' }), { credentials: 'getenv' });
const script = toScript(emitted.ok ? emitted.statements : []);

const { bearer_token, tenant, tag } = httpVariables;
const env = { [bearer_token]: "it's 1; $1", [tenant]: '42', [tag]: '"é"' };

describe('core: getenv in the command line', () => {
  it.each([
    ['set', env, '"é"'],
    ['unset where it may be', { ...env, [tag]: undefined }, ''],
    ['empty where it may be', { ...env, [tag]: '' }, ''],
  ])('the secret holds the variables: %s', async (_, given, last) => {
    const texts = [`;bearer_token=it's 1; $1;`, `'; a=42$1;`].map(quote);
    const map = `'extra_http_headers=' || MAP {'X-Ta''g': ${quote(last)}}::VARCHAR`;
    const held = [...texts, map].map((text) => `contains(secret_string || ';', ${text})`);
    const query = `SELECT ${held.join(' AND ')} AS held FROM duckdb_secrets(redact = false)`;
    const options = { env: given, unredacted: true };
    const { code, stdout } = await runCommandLine(script, query, options);
    expect(code).toBe(0);
    expect(JSON.parse(stdout.slice(stdout.search(/^\[\{"held/m)))).toEqual([{ held: true }]);
  });

  it.each([bearer_token, tenant])('%s is unset or empty: it fails, and says so', async (name) => {
    for (const value of [undefined, '']) {
      const options = { env: { ...env, [name]: value } };
      const { code, stderr } = await runCommandLine(script, 'SELECT 1', options);
      expect(code).toBe(1);
      expect(stderr).toContain(`set the environment variable ${name}`);
    }
  });
});
