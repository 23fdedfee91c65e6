import type { Sample } from '../sample.js';
import { shaped } from '../../fields/field.js';
import { text } from '../../fields/values.js';
import { withoutEnd } from '../../engine/paths.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import type { StorageBackend } from '../backend.js';
import { http } from './http-access.js';
import { placesOf } from './scope.js';
import { checkEncrypted, checkHttpUrl, httpSchemes } from './http-url.js';

const schema = { ...http.schema, data_path: shaped('url', text) };

/** Data that somebody publishes, read over https. DuckDB writes nothing there. */
export const https: StorageBackend<typeof schema> = {
  type: 'https',
  schema,
  placeKey: 'data_path',
  secret: http.secret,
  schemes: httpSchemes,
  access: http,
  isReadOnly: true,
  checkDataPath(path, pointer, report) {
    if (checkHttpUrl(path, 'folder', pointer, report) && !/[^/]\/$/.test(path))
      report.add('invalid-plan', pointer, { problem: 'path-spelling' });
  },
  plan(given, context, { exists, catalog }) {
    const { report } = context;
    const at = given.at('data_path');
    const { data_path: url } = given.values;
    if (!given.has('data_path') && exists === false)
      report.add('missing-key', given.pointer, { key: 'data_path' });
    const dataPath = url === undefined ? undefined : readFolder(url, at, report);
    if (!isNeeded(given.given)) return { extensions: ['httpfs'], dataPath, at };
    const places = placesOf(dataPath, at, catalog);
    const others = given.has('data_path') || exists !== true ? 'possible' : 'certain';
    return { ...http.plan(given, context, { role: 'storage', places, others }), dataPath, at };
  },
};

/** Public data needs no secret. */
function isNeeded(given: readonly string[]): boolean {
  return given.some((key) => key !== 'type' && key !== 'data_path');
}

/** The folder, with exactly one slash at its end. */
function readFolder(url: string, pointer: string, report: Report): string | undefined {
  if (!checkHttpUrl(url, 'folder', pointer, report)) return undefined;
  checkEncrypted(url, pointer, report);
  const folder = `${withoutEnd(url)}/`;
  if (folder !== url && `${url}/` !== folder) report.add('normalised-path', pointer, {});
  return folder;
}

export const httpsSample: Sample = {
  label: 'published over https',
  place: { data_path: 'https://example.com/lake/data/' },
};
