import { existsSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../support/runs.js';
import { freshFolder } from '../../support/folder.js';
import { openAviary, type Aviary } from '../../support/hostile/aviary.js';
import { modes, proveRefusedOrWorks } from '../../support/hostile/prove.js';
import { anyText, fileName, folderName, literal } from '../../support/hostile/text.js';

let aviary: Aviary;
beforeAll(async () => {
  aviary = await openAviary(['ducklake', 'sqlite']);
});
afterAll(() => aviary.close());

const optional = fc.option(anyText.map(literal), { nil: undefined });

const wish = fc.record({
  name: anyText,
  alias: anyText,
  type: fc.constantFrom('duckdb', 'sqlite'),
  file: fileName,
  folder: folderName,
  schema: optional,
  catalog: optional,
  mode: modes,
});

describe('hostile: local lakes', () => {
  it('are refused, or work and touch nothing else', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(wish, async ({ name, alias, type, file, folder, schema, catalog, mode }) => {
        const home = freshFolder();
        const uri = `${home}/${file}`;
        const table = {
          alias: literal(alias),
          metadata_backend: { type, uri: literal(uri) },
          storage_backend: { type: 'local', path: literal(`${home}/data/${folder}`) },
          attach_options: {
            metadata_schema: type === 'duckdb' ? schema : undefined,
            metadata_catalog: catalog,
          },
        };
        await proveRefusedOrWorks(aviary, { name, table, alias }, mode);
        expect(existsSync(uri)).toBe(true);
        expect(readdirSync(home)).toEqual(expect.arrayContaining([file, 'data']));
        expect(readdirSync(home)).toHaveLength(2);
        const files = readdirSync(`${home}/data/${folder}`, { recursive: true, encoding: 'utf8' });
        expect(files.filter((one) => one.endsWith('.parquet')).length).toBeGreaterThan(0);
      }),
      runs(100),
    );
  });
});
