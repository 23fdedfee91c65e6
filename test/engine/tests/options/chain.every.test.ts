import { describe, expect, it } from 'vitest';
import { chainLinks } from '../../../../src/engine/credential-chain.js';
import { errorsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

const words = Object.keys(chainLinks);

const chains = [
  ...words,
  ...words.map((word) => word.toUpperCase()),
  ...['env;', 'env;env', 'sso;env', 'env;sts', 'env,config', 'env; config', ';env', 'env;;sso'],
  ...['iam', 'profile', 'environment', 'webidentity', ' env', 'env ', ';'],
];

async function engineTakes(chain: string): Promise<boolean> {
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(['LOAD httpfs', 'LOAD aws']);
  const sql = `CREATE SECRET (TYPE s3, PROVIDER credential_chain, VALIDATION 'none', CHAIN ${quote(chain)})`;
  const failure = await failureOf(engine, sql);
  if (failure !== undefined) expect(failure).toMatch(/Unknown provider found|ASSUME_ROLE_ARN/);
  return failure === undefined;
}

function weTake(chain: unknown, assumed: Table = {}): boolean {
  const secret_parameters = { provider: 'credential_chain', chain, ...assumed };
  const bucket = { type: 's3', bucket: 'lake', prefix: 'data', region: 'eu-west-1' };
  return (
    errorsOf({ lake: localLake({ storage_backend: { ...bucket, secret_parameters } }) }).length ===
    0
  );
}

describe('options: chains', () => {
  it('what the engine takes compiles, and nothing else', async () => {
    for (const chain of chains) {
      expect([chain, weTake(chain)]).toEqual([chain, await engineTakes(chain)]);
      const list = chain.split(';').filter((word) => word !== '');
      if (list.length > 1 && list.join(';') === chain)
        expect([list, weTake(list)]).toEqual([list, weTake(chain)]);
    }
    // With a role DuckDB takes it, and asks AWS at once (run on 1.4.4, 1.5.2 and 1.5.5).
    expect(weTake('env;sts', { assume_role_arn: 'arn:aws:iam::123456789012:role/lake' })).toBe(
      true,
    );
  });
});
