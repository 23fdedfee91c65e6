import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emitVerify } from '../../../../src/index.js';
import { isAtLeast } from '../../support/at-least.js';
import { load } from '../../support/by-hand.js';
import { compiledDocument, errorsOf } from '../../support/compile-lakes.js';
import { compiled, inlineStatements } from '../../support/emitted.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { freshDatabase } from '../../support/postgres.js';

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  return () => vi.unstubAllEnvs();
});

const must = "CHAIN 'env', RDS_USER 'lake', RDS_HOST 'db', RDS_PORT '5432', REGION 'eu-west-1'";
const rds = (parameters: string) =>
  `CREATE SECRET "Lake_RDS" (TYPE rds, PROVIDER credential_chain, ${parameters})`;

/** A lake whose password the aws extension makes, in a session that is asked to check what it needs. */
async function lake() {
  const { url: _, password: __, port, ...database } = await freshDatabase();
  const secret_parameters = { aws_rds_secret: 'Lake_RDS' };
  const metadata_backend = { type: 'postgres', port: Number(port), ...database, secret_parameters };
  return localLake({ metadata_backend });
}

async function setUp(engine: Engine): Promise<void> {
  const { plan, values } = compiled(compiledDocument({ lakes: { lake: await lake() } }));
  await engine.runAll(emitVerify(plan).before);
  await engine.runAll(inlineStatements({ plan, values }));
}

// Older versions have no such secret.
const describeRds = isAtLeast('1.5.3') ? describe : () => undefined;

describeRds('secrets: the password of an RDS database', () => {
  it('is made by the secret that is named', async () => {
    const engine = await openTestEngine();
    await engine.runAll([...load('aws', 'postgres'), rds(must)]);
    // This server does not know the password; without one libpq would not have tried.
    await expect(setUp(engine)).rejects.toThrow('password authentication failed');
  });

  it('without that secret the script says so before it begins', async () => {
    const engine = await openTestEngine();
    await expect(setUp(engine)).rejects.toThrow('the secret "lake_rds" does not exist');
  });

  it('with a secret of another type, too', async () => {
    const engine = await openTestEngine();
    await engine.runAll([...load('postgres'), 'CREATE SECRET lake_rds (TYPE postgres)']);
    await expect(setUp(engine)).rejects.toThrow('the secret "lake_rds" is not of TYPE rds');
  });

  it.each(must.split(', '))('the secret must have %s', async (parameter) => {
    const engine = await openTestEngine();
    await engine.runAll(load('aws', 'postgres'));
    const others = must.split(', ').filter((one) => one !== parameter);
    await expect(engine.run(rds(others.join(', ')))).rejects.toThrow('must be specified');
  });
});

it('an RDS secret is refused by versions that have none', async () => {
  const refused = isAtLeast('1.5.3') ? [] : ['unavailable-secret-parameter'];
  expect(errorsOf({ lake: await lake() })).toEqual(refused);
});
