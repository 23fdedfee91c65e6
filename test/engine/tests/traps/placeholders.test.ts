import { describe, expect, it } from 'vitest';
import { hasPlaceholder } from '../../../../src/engine/placeholders.js';
import { attach, load, quoteName } from '../../support/by-hand.js';
import { errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { line } from '../../support/environment.js';
import { freshFolder } from '../../support/folder.js';
import { fill, hasRows } from '../../support/numbers.js';
import { constantsOf } from '../../support/options/binary-words.js';

/** A lake with a text in one of the places that DuckLake puts into its own SQL. */
interface Lake {
  readonly alias: string;
  readonly uri: string;
  readonly data_path: string;
  readonly options: Table;
}

const plain = (folder: string): Lake => ({
  alias: 'lake',
  uri: `${folder}/catalog`,
  data_path: `${folder}/data/`,
  options: {},
});

const places: Readonly<Record<string, (folder: string, text: string) => Lake>> = {
  'data path': (folder, text) => ({ ...plain(folder), data_path: `${folder}/${text}/` }),
  alias: (folder, text) => ({ ...plain(folder), alias: text }),
  metadata_catalog: (folder, text) => ({ ...plain(folder), options: { metadata_catalog: text } }),
  metadata_schema: (folder, text) => ({ ...plain(folder), options: { metadata_schema: text } }),
  uri: (folder, text) => ({ ...plain(folder), uri: `${folder}/${text}` }),
};

const names = [
  'DATA_PATH',
  'METADATA_CATALOG',
  'METADATA_PATH',
  'METADATA_SCHEMA_ESCAPED',
  'METADATA_SCHEMA_NAME_LITERAL',
  'METADATA_CATALOG_NAME_LITERAL',
  'METADATA_CATALOG_NAME_IDENTIFIER',
];

const asName = names.filter((name) => name !== 'METADATA_CATALOG_NAME_LITERAL');
const asName15 = asName.filter((name) => name !== 'METADATA_CATALOG_NAME_IDENTIFIER');
const asSchema = ['DATA_PATH', 'METADATA_PATH', 'METADATA_SCHEMA_ESCAPED'];

/** The placeholders that break a lake, by place and line of DuckDB. */
const breaks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'data path': { '1.4': names, '1.5': names },
  alias: { '1.4': asName, '1.5': asName15 },
  metadata_catalog: { '1.4': asName, '1.5': asName15 },
  metadata_schema: { '1.4': [...asSchema, 'METADATA_CATALOG'], '1.5': asSchema },
  uri: { '1.4': ['DATA_PATH'], '1.5': ['DATA_PATH'] },
};

/** Whether the lake takes rows, and has them when it is attached again. */
async function works(statements: readonly string[], alias: string): Promise<boolean> {
  const engine = await openTestEngine();
  try {
    await engine.runAll([...statements, fill(alias), 'USE memory', `DETACH ${quoteName(alias)}`]);
    await engine.runAll(statements);
    return await hasRows(engine, alias);
  } catch {
    return false;
  } finally {
    await engine.close();
  }
}

function byHand({ alias, uri, data_path, options }: Lake): readonly string[] {
  return [...load('ducklake'), attach(`duckdb:${uri}`, alias, { data_path, ...options })];
}

function configured({ alias, uri, data_path, options }: Lake): Table {
  return {
    alias,
    metadata_backend: { type: 'duckdb', uri },
    storage_backend: { type: 'local', path: data_path },
    attach_options: options,
  };
}

const rows = Object.entries(places).flatMap(([place, lakeWith]) =>
  names.map((name) => ({ place, lakeWith, name })),
);

describe('traps: text that DuckLake replaces', () => {
  it.each(rows.map((row) => [row.place, row.name, row] as const))(
    '%s with {%s}',
    async (place, name, { lakeWith }) => {
      const lake = lakeWith(freshFolder(), `x{${name}}`);
      const broken = !(await works(byHand(lake), lake.alias));
      expect(broken).toBe((breaks[place]?.[line] ?? []).includes(name));
      expect(errorsOf({ lake: configured(lake) })).toEqual(['engine-placeholder']);
    },
  );

  // All that DuckLake replaces is among the texts of its file, and most of it stands only for numbers and names.
  it.each(Object.entries(places))('%s with all its other braces works', async (_, lakeWith) => {
    const braces = [...new Set(constantsOf('ducklake').match(/\{[A-Z_]+\}/g))];
    expect(braces).toEqual(expect.arrayContaining(['{DATA_PATH}', '{SNAPSHOT_ID}']));
    const harmless = braces.filter((one) => !hasPlaceholder(one));
    const lake = lakeWith(freshFolder(), `${harmless.join('')}{foo}{}{METADATA}`);
    expect(await works(statementsOfLake(configured(lake)), lake.alias)).toBe(true);
  });

  it('{DATA_PATH} as alias ends the instance', async () => {
    const engine = await openTestEngine();
    const [loaded, attached] = byHand({ ...plain(freshFolder()), alias: '{DATA_PATH}' });
    await engine.run(loaded ?? '');
    await expect(engine.run(attached ?? '')).rejects.toThrow(/INTERNAL/);
    await expect(engine.run('SELECT 1')).rejects.toThrow(/invalidated/);
  });
});
