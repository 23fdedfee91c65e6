import { describe, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { compile } from '../../src/index.js';
import { extensionKeys } from '../../src/compile/lake/extensions.js';
import { lakeKeys } from '../../src/compile/lake/keys.js';
import { optionFields } from '../../src/fields/option-rows.js';
import { lakeOf, metadata, storage } from './lakes.js';
import { expectLinear } from './measure.js';
import { pieces, runOf } from './texts.js';

type Table = Readonly<Record<string, unknown>>;

/** A lake with the text at one of its keys, and what stands there in a lake that is good. */
interface Place {
  readonly put: (text: string) => Table;
  readonly usual: string;
}

const places = new Map<string, Place>();
const plain = lakeOf(['duckdb', 'local'], 0);

for (const key of Object.keys(lakeKeys)) add(key, (text) => ({ ...plain, [key]: text }));
for (const key of Object.keys(extensionKeys))
  add(`extensions/${key}`, (text) => ({ ...plain, extensions: [{ name: 'e', [key]: text }] }));
for (const key of Object.keys(optionFields))
  add(`attach_options/${key}`, (text) => ({ ...plain, attach_options: { [key]: text } }));
for (const [type, { schema, secret }] of Object.entries(backends.metadata))
  addBackend('catalog', type, schema, secret?.parameters, metadata[type]?.(0) ?? {});
for (const [type, { schema, secret }] of Object.entries(backends.storage))
  addBackend('storage', type, schema, secret?.parameters, storage[type]?.(0) ?? {});

function addBackend(
  key: 'catalog' | 'storage',
  type: string,
  schema: object,
  parameters: object | undefined,
  usual: Table,
) {
  const catalog = type === 'motherduck' ? 'gcs' : 'local';
  const base = key === 'catalog' ? lakeOf([type, catalog], 0) : lakeOf(['duckdb', type], 0);
  for (const name of Object.keys(schema)) {
    const was = usual[name];
    const put = (text: string) => ({ ...base, [key]: { type, ...usual, [name]: text } });
    add(`${type}/${name}`, put, typeof was === 'string' ? was : '');
  }
  for (const name of Object.keys(parameters ?? {})) {
    add(`${type}/secret_parameters/${name}`, (text) => {
      return { ...base, [key]: { type, ...usual, secret_parameters: { [name]: text } } };
    });
  }
}

/** What is read by the same field for several types of store is tried for one. */
function add(name: string, put: Place['put'], usual = ''): void {
  const sort = name.replace(/^(?:r2|gcs)(?=\/(?!account_id|bearer_token))/, 's3');
  if (!places.has(sort)) places.set(name, { put, usual });
}

/** What else the text of a key may begin with. */
const heads: Readonly<Record<string, readonly string[]>> = {
  path: ['C:\\a'],
  data_path: ['s3://b/a'],
  scope: ['s3://b/a'],
  endpoint: ['https://h'],
  http_proxy: ['http://h'],
};

describe('a hostile text at a key', () => {
  test.each([...places])('%s', (name, { put, usual }) => {
    const beginnings = [usual, ...(heads[name.slice(name.lastIndexOf('/') + 1)] ?? [])];
    const other = lakeOf(['duckdb', 's3'], 1);
    for (const piece of pieces) {
      expectLinear(
        JSON.stringify(piece),
        1_000_000,
        (size) => {
          const run = runOf(piece, size);
          const documents = beginnings.map((head) => ({ lakes: { a: put(head + run), z: other } }));
          return () => documents.map((document) => compile(document));
        },
        true,
      );
    }
  });
});
