import type { Variant } from './injection.js';
import { endsOptions, endsPathWithSecret, harmlessPath } from './texts.js';

/** What only an edited plan file says: a configuration has another type there, or no such place. */
export const inPlanFiles = {
  'connection string with the data path': {
    catalog: 'postgres',
    hostile: { path: 'application_name=x{DATA_PATH}', dataPath: `${endsPathWithSecret}/` },
    harmless: { ...harmlessPath, path: '' },
  },
  'secret with the data path': {
    catalog: 'postgres',
    hostile: { secret: 'catalog{DATA_PATH}', dataPath: `${endsOptions}/` },
    harmless: { ...harmlessPath, secret: 'catalog' },
  },
  'secret with the catalog’s literal': {
    catalog: 'postgres',
    hostile: {
      secret: 'catalog{METADATA_CATALOG_NAME_LITERAL}',
      options: { metadata_catalog: endsOptions },
    },
    harmless: { secret: 'catalog', options: { metadata_catalog: 'other' } },
  },
  'busy timeout as text': {
    catalog: 'sqlite',
    hostile: { dataPath: `${endsOptions}/`, options: { meta_busy_timeout: '1000{DATA_PATH}' } },
    harmless: { ...harmlessPath, options: { meta_busy_timeout: 1000 } },
  },
  'block size as text': {
    catalog: 'duckdb',
    hostile: { dataPath: `${endsOptions}/`, options: { meta_block_size: '262144{DATA_PATH}' } },
    harmless: { ...harmlessPath, options: { meta_block_size: 262_144 } },
  },
  'row group size as text': {
    catalog: 'duckdb',
    hostile: { dataPath: `${endsOptions}/`, options: { meta_row_group_size: '2048{DATA_PATH}' } },
    harmless: { ...harmlessPath, options: { meta_row_group_size: 2048 } },
  },
} as const satisfies Readonly<Record<string, Variant>>;
