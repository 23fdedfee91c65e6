import { describe, expect, it } from 'vitest';
import { codesIn, errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { dataFolders, existingLake, foundAt, nobodysLake } from '../../support/existing-lake.js';
import { catalogTypes } from '../../support/fresh-catalog.js';
import { failureOf } from '../../support/numbers.js';
import { freshBucket, listObjects } from '../../support/object-store.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { compiledLake, proveRead } from '../../support/published/configured.js';
import { doorFor, secretOf } from '../../support/published/in-bucket.js';
import { storeSecret } from '../../support/store-table.js';

const readOnly = { attach_options: { read_only: true } };
const openOnly = { attach_options: { create_if_not_exists: false } };
const insert = 'INSERT INTO ducklake.main.numbers SELECT range FROM range(100, 150)';
const more = [{ sum: 11_175 }];
const here = { settings: [] };

describe.each(catalogTypes)('remote: %s, a lake whose catalog knows the data path', (type) => {
  it('is read, and written where its other files are', async () => {
    const { table, folder } = await existingLake(type);
    await proveRead(compiledLake({ catalog: table, ...readOnly }), here);
    const opened = compiledLake({ catalog: table, ...openOnly });
    await proveRead(opened, here);
    const statements = statementsOfLake({ catalog: table, ...openOnly });
    await runInOtherProcess([...statements, insert], { trusted: true });
    expect(dataFolders(folder)).toEqual(['data']);
    await proveRead(opened, { ...here, rows: more });
  });

  it('in a bucket: by credentials and a scope, which is no data path', async () => {
    const bucket = await freshBucket();
    const data = `s3://${bucket}/data/`;
    const { table } = await existingLake(type, {
      data,
      secret: storeSecret('maker', { scope: data }),
    });
    const door = await doorFor(bucket, { reader: ['data/'] });
    const storage = (scope: string): Table => ({
      ...{ type: 's3', key_id: 'reader', secret: '${READER}', scope },
      ...{ region: 'us-east-1', endpoint: door.address, use_ssl: false, url_style: 'path' },
    });
    const env = { READER: secretOf('reader') };
    const lake = (options: Table, scope = data) =>
      compiledLake({ catalog: table, storage: storage(scope), ...options }, env);
    await proveRead(lake(readOnly), here);
    // As wide as a scope may be: the data path is what the catalog says all the same.
    await proveRead(lake(readOnly, `s3://${bucket}/`), here);
    const wide = statementsOfLake(
      { catalog: table, storage: storage(`s3://${bucket}/`), ...openOnly },
      { env },
    );
    await runInOtherProcess([...wide, insert], { trusted: true });
    const keys = await listObjects(bucket);
    expect(keys.filter((key) => !key.startsWith('data/main/numbers/'))).toEqual([]);
    await proveRead(lake(openOnly), { ...here, rows: more });
    expect(door.visits.flatMap(({ refused }) => refused ?? [])).toEqual([]);
  });

  it('not there: it is not made', async () => {
    for (const options of [readOnly, openOnly]) {
      const lake = await nobodysLake(type);
      const configured = { catalog: lake.table, ...options };
      const engine = await openTestEngine({ trusted: true });
      const failures = [];
      for (const sql of statementsOfLake(configured)) failures.push(await failureOf(engine, sql));
      expect(failures.some((failure) => failure !== undefined)).toBe(true);
      await engine.runAll(['LOAD postgres', ...(type === 'postgres' ? lake.before : [])]);
      const found = await foundAt(lake, engine);
      expect(found).not.toBe('a lake');
      // What leaves a file behind does not go without a word.
      const said = codesIn(compiledLake(configured)).filter(
        (code) => code !== 'credential-in-file',
      );
      expect(said.length > 0, said.join(', ')).toBe(found !== 'nothing');
    }
  });

  it.each([{}, { snapshot_version: 0 }, { snapshot_time: '2999-01-01' }])(
    'it does not compile with %o alone',
    async (attach_options) => {
      const { table } = await nobodysLake(type);
      expect(errorsOf({ lake: { catalog: table, attach_options } })).toEqual(['missing-key']);
    },
  );
});
