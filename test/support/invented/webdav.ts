import { typeKey, type StorageBackend } from '../../../src/backend/backend.js';
import { text } from '../../../src/fields/values.js';

const schema = { ...typeKey, url: text };

/** Data in a place that no DuckDB can reach. */
export const webdav: StorageBackend<typeof schema> = {
  type: 'webdav',
  schema,
  schemes: ['dav'],
  checkDataPath(path, pointer, report) {
    if (!path.endsWith('/')) report.add('invalid-plan', pointer, { problem: 'path-spelling' });
  },
  plan(fields) {
    return { extensions: ['webdav'], dataPath: fields.values.url, at: fields.at('url') };
  },
};
