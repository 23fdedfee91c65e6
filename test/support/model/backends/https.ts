import * as fc from 'fast-check';
import { literally, spelling } from '../../configured.js';
import type { StorageDescription } from '../backend.js';
import { foldersOf, httpFile } from '../http-url.js';
import { http, httpSecret, httpWish } from '../http-access.js';
import { catalogOf } from '../store-table.js';
import { httpMistakes } from '../../mistakes/http-secret.js';
import { httpsMistakes } from '../../mistakes/https.js';

const wish = fc.record({
  secret: fc.option(httpWish, { nil: undefined }),
  file: httpFile,
  isLocated: fc.boolean(),
  near: fc.boolean(),
  slashes: fc.nat(2),
  spell: spelling(),
});

/** Data that is published, read with a secret or without. */
const build: StorageDescription['build'] = wish.map((wished) => (around) => (lake) => {
  const { secret: asked, isLocated, near, slashes, spell } = wished;
  const catalog = catalogOf(http, around);
  const own = wished.file(lake.index, 'd');
  // The lake is published whole.
  const folders =
    near && catalog !== undefined ? foldersOf(catalog.folders[0] ?? '', 'data') : own.folders;
  const dataPath = isLocated ? folders.at(-1) : undefined;
  const url = dataPath?.replace(/\/$/, '/'.repeat(slashes));
  const location = url === undefined ? {} : { data_path: spell(url) };
  const at = dataPath === undefined ? {} : { dataPath };
  if (asked === undefined)
    return { keys: { type: literally('https'), ...location }, extensions: ['httpfs'], ...at };
  const served = { ...at, folders, catalog, schemes: http.schemes, mark: `o${lake.index}` };
  const secret = httpSecret(asked, served, 'storage', lake);
  const keys = { ...secret.keys, type: literally('https'), ...location };
  return { ...secret, keys, ...at };
});

export const https: StorageDescription = {
  type: 'https',
  extensions: http.extensions,
  weight: 1,
  schemes: http.schemes,
  places: ['data_path'],
  roots: { data_path: 'https://other.example.com/' },
  keys: { ...http.keys, data_path: 'text' },
  access: http,
  isReadOnly: true,
  build,
  secretMistakes: httpMistakes,
  mistakes: httpsMistakes,
};
