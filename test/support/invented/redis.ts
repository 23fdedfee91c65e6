import { ownHosting, typeKey, type MetadataBackend } from '../../../src/backend/backend.js';
import { text } from '../../../src/fields/values.js';

const schema = { ...typeKey, server: text };

/** A catalog in a store that no DuckDB can read. */
export const redis: MetadataBackend<typeof schema> = {
  type: 'redis',
  schema,
  isFile: false,
  inliningSince: '1.4.0',
  standardSchema: undefined,
  takesSchema: () => false,
  checkPath(path, pointer, report) {
    if (!path.includes(':')) report.add('invalid-plan', pointer, { problem: 'path' });
  },
  plan(fields, { report }) {
    const { server } = fields.values;
    if (!fields.has('server')) report.add('missing-key', fields.pointer, { key: 'server' });
    const location = server === undefined ? undefined : { type: 'redis', path: server };
    return { extensions: ['redis'], hosting: ownHosting, location, at: fields.at('server') };
  },
};
