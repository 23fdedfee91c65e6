import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { freshDatabase } from '../../support/postgres.js';

const byHand = () =>
  attach('postgres:', 'lake', { data_path: `${freshFolder()}/`, meta_secret: 'catalog' });

/** Adds parameters to the secret. */
const adding = (secret: string, parameters: string) => secret.replace(/\)$/, `, ${parameters})`);

describe.runIf(isAtLeast('1.5.3'))('traps: parameters of a postgres secret', () => {
  it.each(['hostname', 'username', 'dbname'])('%s silently beats the other name', async (name) => {
    const { table, secret } = await freshPostgresCatalog();
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'postgres'), adding(secret, `${name} 'nobody'`)]);
    expect(await failureOf(engine, byHand())).toContain('nobody');
    const lake = localLake({
      metadata_backend: { ...table, secret_parameters: { [name]: 'nobody' } },
    });
    expect(errorsOf({ lake })).toEqual(['conflicting-keys']);
  });

  it('uri refuses company, but only when it is used', async () => {
    const { url } = await freshDatabase();
    const engine = await openTestEngine();
    const uri = `uri '${url}'`;
    await engine.runAll([
      ...load('ducklake', 'postgres'),
      `CREATE SECRET "catalog" (TYPE postgres, ${uri}, sslmode 'disable')`,
    ]);
    expect(await failureOf(engine, byHand())).toContain("when 'URI' option is specified");

    const lakeWith = (secret_parameters: object) =>
      localLake({ metadata_backend: { type: 'postgres', secret_parameters } });
    expect(errorsOf({ lake: lakeWith({ uri: '${URL}', sslmode: 'disable' }) })).toEqual([
      'conflicting-keys',
    ]);
    const safe = await openTestEngine();
    const statements = statementsOfLake(lakeWith({ uri: '${URL}' }), { env: { URL: url } });
    await safe.runAll([...statements, fill('ducklake')]);
    expect(await hasRows(safe, 'ducklake')).toBe(true);
  });
});
