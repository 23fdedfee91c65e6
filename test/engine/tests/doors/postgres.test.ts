import { describe, expect, it } from 'vitest';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { authority, otherAuthority } from '../../support/door/certificate.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { fill } from '../../support/numbers.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { refusal, rows, sum, works } from '../../support/strict-lake.js';
import {
  catalogIn,
  freshReader,
  freshStrictDatabase,
  pgBouncerPort,
} from '../../support/strict-postgres.js';

type Env = Readonly<Record<string, string>>;

describe('doors: PostgreSQL with TLS', () => {
  it('lets in whom TLS is not said to', async () => {
    await works(catalogIn(await freshStrictDatabase()));
  });

  it.each<[string, Env]>([
    ['require', { PGSSLMODE: 'require' }],
    ['verify-full', { PGSSLMODE: 'verify-full', PGSSLROOTCERT: authority }],
  ])('%s of the environment holds', async (_, env) => {
    const catalog = catalogIn(await freshStrictDatabase());
    await works(catalog, env);
    expect(await refusal(catalog, { ...env, PGSSLROOTCERT: otherAuthority })).toMatch(
      /certificate verify failed/,
    );
  });

  it('PgBouncer in transaction mode', async () => {
    await works(catalogIn(await freshStrictDatabase(), { port: pgBouncerPort }));
  });

  it('a reader reads, and cannot write', async () => {
    const database = await freshStrictDatabase();
    const folder = freshFolder();
    const lake = (others: Table, metadata: Table = {}) =>
      statementsOfLake(
        localLake({ metadata_backend: catalogIn(database, metadata), ...others }, folder),
      );
    await runInOtherProcess([...lake({}), fill('ducklake')], { trusted: true });
    const reader = await freshReader(database);
    const readOnly = lake({ attach_options: { read_only: true } }, reader);
    const insert = 'INSERT INTO ducklake.main.numbers VALUES (1)';
    const run = (...all: readonly string[]) => runInOtherProcess(all, { trusted: true });
    expect((await run(...readOnly, sum)).at(-1)).toEqual(rows);
    await expect(run(...readOnly, insert)).rejects.toThrow(/read-only/);
    await expect(run(...lake({}, reader), insert)).rejects.toThrow(/permission denied/);
  });

  it.each<[string, Env, RegExp]>([
    ['no TLS', { PGSSLMODE: 'disable' }, /no pg_hba.conf entry.*no encryption/],
    ['a wrong password', { PGSSLMODE: 'require' }, /password authentication failed/],
  ])('%s is refused', async (title, env, says) => {
    const others = title === 'a wrong password' ? { password: 'wrong' } : {};
    expect(await refusal(catalogIn(await freshStrictDatabase(), others), env)).toMatch(says);
  });
});
