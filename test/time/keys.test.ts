import { describe, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { compile } from '../../src/index.js';
import { extensionKeys } from '../../src/compile/lake/extensions.js';
import { lakeKeys } from '../../src/compile/lake/keys.js';
import { optionFields } from '../../src/fields/option-rows.js';
import { backendsWithKeys, lakeWithBackend, type BackendKeys } from '../support/backend-tables.js';
import { lakeOf } from './lakes.js';
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
for (const backend of backendsWithKeys()) addBackend(backend);

function addBackend({ role, type, name: table, keys, parameters }: BackendKeys) {
  const base = lakeWithBackend(role, type);
  const usual = base[table] as Table;
  for (const key of keys) {
    const was = key === 'type' ? '' : usual[key];
    const put = (text: string) => ({ ...base, [table]: { ...usual, [key]: text } });
    add(`${type}/${key}`, put, typeof was === 'string' ? was : '');
  }
  for (const key of parameters) {
    add(`${type}/secret_parameters/${key}`, (text) => {
      return { ...base, [table]: { ...usual, secret_parameters: { [key]: text } } };
    });
  }
}

function add(name: string, put: Place['put'], usual = ''): void {
  places.set(name, { put, usual });
}

/** What else the text of a key may begin with. */
const heads: Readonly<Record<string, readonly string[]>> = {
  path: ['C:\\a'],
  data_path: addresses(),
  scope: addresses(),
  endpoint: ['https://h'],
  http_proxy: ['http://h'],
};

/** One in each type of store. */
function addresses(): readonly string[] {
  return Object.values(backends.storage).flatMap(({ schemes: [scheme] }) =>
    scheme === undefined ? [] : [`${scheme}://b/a`],
  );
}

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
