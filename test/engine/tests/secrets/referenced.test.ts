import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { freshBucket, listObjects } from '../../support/object-store.js';
import { freshDatabase } from '../../support/postgres.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { quote } from '../../support/quote.js';
import { storeSecret } from '../../support/store-table.js';

interface Existing {
  /** The statements that make the secrets, which a configuration then refers to. */
  readonly make: readonly string[];
  readonly lake: Table;
  readonly bucket: string;
}

/** Names in mixed case, as a user may write them: the engine keeps them in lower case. */
async function existing(kind: '' | 'PERSISTENT '): Promise<Existing> {
  const { url: _, ...connection } = await freshDatabase();
  const parameters = Object.entries(connection).map(([name, value]) => `${name} ${quote(value)}`);
  const bucket = await freshBucket();
  const storage = storeSecret('My Store', { scope: `s3://${bucket}/` });
  const make = [`CREATE SECRET "My PG" (TYPE postgres, ${parameters.join(', ')})`, storage];
  return {
    make: make.map((sql) => sql.replace('SECRET', `${kind}SECRET`)),
    lake: {
      metadata_backend: { type: 'postgres', secret_name: 'My PG' },
      storage_backend: { type: 's3', secret_name: 'My Store', bucket, prefix: 'data' },
    },
    bucket,
  };
}

const secrets = 'FROM duckdb_secrets(redact = false) ORDER BY name';

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'hex')]),
  );

const fill = 'CREATE TABLE numbers AS SELECT range AS number FROM range(100)';
const count = 'SELECT count(*)::INT AS rows FROM numbers';

describe('secrets: referred to, used and left as they are', () => {
  it('temporary', async () => {
    const { make, lake, bucket } = await existing('');
    const engine = await openTestEngine();
    await engine.runAll(['LOAD httpfs', 'LOAD postgres', ...make]);
    const before = await engine.run(secrets);
    await engine.runAll([...statementsOfLake(lake), fill, ...statementsOfLake(lake)]);
    expect(await engine.run(count)).toEqual([{ rows: 100 }]);
    expect(await engine.run(secrets)).toEqual(before);
    expect(await listObjects(bucket, 'data/')).not.toEqual([]);
  });

  it('persistent, made by another process', async () => {
    const { make, lake, bucket } = await existing('PERSISTENT ');
    const secretDirectory = freshFolder();
    const load = ['LOAD httpfs', 'LOAD postgres'];
    const made = await runInOtherProcess([...load, ...make, secrets], { secretDirectory });
    const files = filesOf(secretDirectory);
    const engine = await openTestEngine({ secretDirectory });
    await engine.runAll([...statementsOfLake(lake), fill, ...statementsOfLake(lake)]);
    expect(await engine.run(count)).toEqual([{ rows: 100 }]);
    expect(await engine.run(secrets)).toEqual(made.at(-1));
    expect(filesOf(secretDirectory)).toEqual(files);
    expect(Object.keys(files)).toEqual(['my pg.duckdb_secret', 'my store.duckdb_secret']);
    expect(await listObjects(bucket, 'data/')).not.toEqual([]);
  });
});
