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
import { quote } from '../../support/quote.js';

const byHand = () =>
  attach('postgres:', 'lake', { data_path: `${freshFolder()}/`, meta_secret: 'catalog' });

/** Adds parameters to the secret. */
const adding = (secret: string, parameters: string) => secret.replace(/\)$/, `, ${parameters})`);

/** The parameters of libpq are known from 1.5.3 on. */
const known = isAtLeast('1.5.3');

describe('traps: parameters of a postgres secret', () => {
  it.each(['hostname', 'username', 'dbname'])('%s silently beats the other name', async (name) => {
    const { table, secret } = await freshPostgresCatalog();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake', 'postgres'));
    const made = await failureOf(engine, adding(secret, `${name} 'nobody'`));
    if (known || name === 'dbname') expect(await failureOf(engine, byHand())).toContain('nobody');
    else expect(made).toContain('Unknown parameter');

    const secret_parameters = { [name]: 'nobody' };
    const lake = localLake({ metadata_backend: { ...table, secret_parameters } });
    expect(errorsOf({ lake })).toEqual(['conflicting-keys']);
  });

  it('uri refuses company, but only when it is used', async () => {
    const { url } = await freshDatabase();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake', 'postgres'));
    const secret = `CREATE SECRET "catalog" (TYPE postgres, uri ${quote(url)}, passfile '/x')`;
    const made = await failureOf(engine, secret);
    const lakeWith = (secret_parameters: object) =>
      localLake({ metadata_backend: { type: 'postgres', secret_parameters } });
    if (!known) {
      expect(made).toContain('Unknown parameter');
      const lake = lakeWith({ uri: '${URL}' });
      expect(errorsOf({ lake })).toEqual(['unavailable-secret-parameter']);
      return;
    }
    expect(await failureOf(engine, byHand())).toContain("when 'URI' option is specified");
    const both = lakeWith({ uri: '${URL}', passfile: '/x' });
    expect(errorsOf({ lake: both })).toEqual(['conflicting-keys']);
    const statements = statementsOfLake(lakeWith({ uri: '${URL}' }), { env: { URL: url } });
    await engine.runAll([...statements, fill('ducklake')]);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
  });
});
