import type { Sample } from '../sample.js';
import { shaped } from '../../fields/field.js';
import { choice, matching, text } from '../../fields/values.js';
import { problem } from '../../fields/problem.js';
import { metadataCatalogOf } from '../../engine/names.js';
import { isTakenByMotherDuck, newestOfMotherDuck } from '../../engine/versions.js';
import { typeKey, type Hosting, type MetadataBackend } from '../backend.js';

/** Other characters would change what the path `md:<database>` means. */
export const databaseName = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const schema = {
  ...typeKey,
  database: shaped('name', matching(databaseName, problem('invalid-database-name', {}))),
  region: shaped('region', text),
  compute: choice(['local']),
};

/**
 * A catalog that MotherDuck keeps. It computes too, on its own storage or in the user's bucket, unless `compute` says
 * that this DuckDB does. Written from the vendor's documentation; not run.
 */
export const motherduck: MetadataBackend<typeof schema> = {
  type: 'motherduck',
  schema,
  placeKey: 'database',
  isFile: false,
  refusalLeaves: undefined,
  sharing: 'none',
  inliningSince: '1.4.0',
  standardSchema: undefined,
  takesSchema: (name) => name !== 'information_schema',
  checkPath(path, pointer, report) {
    if (!isOwnCatalog(path)) report.add('invalid-plan', pointer, { problem: 'path' });
  },
  plan(fields, { report, target }) {
    if (!isTakenByMotherDuck(target))
      report.add('newer-than-motherduck', fields.at('type'), { newest: newestOfMotherDuck });
    if (!fields.has('database')) report.add('missing-key', fields.pointer, { key: 'database' });
    const { database, region, compute } = fields.values;
    const hosting: Hosting = {
      host: fields.has('compute') ? 'duckdb' : 'motherduck',
      storageRequired: compute === 'local',
      localStorage: false,
      ...(region === undefined ? {} : { region: { name: region, pointer: fields.at('region') } }),
    };
    const path =
      compute === 'local' && database !== undefined ? metadataCatalogOf(database) : database;
    return {
      at: fields.at('database'),
      extensions: ['motherduck'],
      hosting,
      location: path === undefined ? undefined : { type: 'motherduck', path },
    };
  },
};

/** Whether the path is that of the catalog which this DuckDB opens itself. */
function isOwnCatalog(path: string): boolean {
  const before = metadataCatalogOf('');
  return path.startsWith(before) && databaseName.test(path.slice(before.length));
}

export const motherduckSample: Sample = { label: 'MotherDuck', place: { database: 'my_lake' } };
