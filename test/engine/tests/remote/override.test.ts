import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../../support/engine.js';
import { dataFolders, existingLake, type ExistingLake } from '../../support/existing-lake.js';
import { catalogTypes } from '../../support/fresh-catalog.js';
import { cleanUp, failureOf } from '../../support/numbers.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { filesIn } from '../../support/diff/file-lake.js';
import { publishedSite } from '../../support/published/publish.js';
import { asked, attachThere, refusal, sumIn, whole } from '../../support/published/readers.js';
import { quote } from '../../support/quote.js';

const options = { trusted: true };
const insert = 'INSERT INTO lake.main.numbers SELECT range FROM range(100, 150)';

/** Statements that need a file which is there. */
const unfinding = [
  sumIn('lake'),
  'DELETE FROM lake.main.numbers WHERE number < 50',
  'UPDATE lake.main.numbers SET number = 1 WHERE number < 50',
  "CALL ducklake_merge_adjacent_files('lake')",
  'CHECKPOINT lake',
];

const overridden = (lake: ExistingLake, more = {}) =>
  lake.opened({ data_path: `${lake.folder}/wrong/`, override_data_path: true, ...more });

const failure = (statements: readonly string[]) =>
  runInOtherProcess(statements, options).then(() => 'none', String);

describe('remote: OVERRIDE_DATA_PATH', () => {
  it.each(catalogTypes)('%s, a wrong path: ATTACH passes, and nothing is found', async (type) => {
    const lake = await existingLake(type);
    await runInOtherProcess([...lake.opened(), insert, 'DETACH lake'], options);
    const wrong = lake.opened({ data_path: `${lake.folder}/wrong/` });
    expect(await failure(wrong)).toContain('OVERRIDE_DATA_PATH');
    const engine = await openTestEngine(options);
    await engine.runAll(overridden(lake));
    for (const sql of unfinding) expect(await failureOf(engine, sql), sql).toBeDefined();
    await engine.close();
    const read = [...lake.opened({ read_only: true }), sumIn('lake')];
    expect((await runInOtherProcess(read, options)).at(-1)).toEqual([{ sum: 11_175 }]);
  });

  it.each(catalogTypes)('%s: rows that are written there spoil the table for all', async (type) => {
    const lake = await existingLake(type);
    await runInOtherProcess([...overridden(lake), insert, 'DETACH lake'], options);
    expect(dataFolders(lake.folder)).toEqual(['data', 'wrong']);
    const missing = /No files|not find|Cannot open|No such file/i;
    expect(await failure([...lake.opened(), sumIn('lake')])).toMatch(missing);
    expect(await failure([...overridden(lake), sumIn('lake')])).toMatch(missing);
  });

  it('the path of another lake: the clean-up deletes the files of that lake', async () => {
    const [lake, other] = [await existingLake('duckdb'), await existingLake('duckdb')];
    const [file = ''] = filesIn(other.data);
    const at = overridden(lake, { data_path: other.data });
    await runInOtherProcess([...at, cleanUp('lake')], options);
    expect(existsSync(file)).toBe(false);
  });

  it('its good use: a published lake that names a folder of its maker', async () => {
    const { url } = await publishedSite({ data: '/not/here/data/' });
    const catalog = `${url}/lake.ducklake`;
    const path = `DATA_PATH ${quote(`${url}/data/`)}`;
    expect(await refusal([attachThere(catalog), sumIn('lake')])).toContain('/not/here/data/');
    expect(await refusal([attachThere(catalog, `READ_ONLY, ${path}`)])).toContain('does not match');
    const right = attachThere(catalog, `READ_ONLY, ${path}, OVERRIDE_DATA_PATH true`);
    expect(await asked([right, right, sumIn('lake')])).toEqual(whole);
  });
});
