import type { Sample } from '../sample.js';
import { shaped } from '../../fields/field.js';
import { text } from '../../fields/values.js';
import { checkPath, localRules } from '../../fields/path-rules.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { normaliseFolder } from '../../engine/paths.js';
import { typeKey, type StorageBackend } from '../backend.js';

const schema = { ...typeKey, path: shaped('path', text) };

/** A folder on this machine. */
export const local: StorageBackend<typeof schema> = {
  type: 'local',
  schema,
  placeKey: 'path',
  schemes: [],
  checkDataPath(path, pointer, report) {
    if (!checkFolder(path, pointer, report)) return;
    if (normaliseFolder(path, isDrivePath(path)) !== path)
      report.add('invalid-plan', pointer, { problem: 'path-spelling' });
  },
  plan(fields, { report }, { hosting }) {
    if (hosting?.localStorage === false) {
      report.add('storage-not-allowed', fields.pointer, {});
      return { extensions: [], at: fields.at('path') };
    }
    if (!fields.has('path')) report.add('missing-key', fields.pointer, { key: 'path' });
    const { path } = fields.values;
    return {
      extensions: [],
      at: fields.at('path'),
      dataPath: path === undefined ? undefined : readFolder(path, fields.at('path'), report),
    };
  },
};

/**
 * How a relative path begins that leads up from the working directory: at a beginning, `..` is one folder to every
 * version; written, cleaned up and read back on 1.4.4 and 1.5.5.
 */
const ascent = /^(?:\.\.?(?:\/+|$))+/;

/**
 * The folder in the one spelling that DuckLake's clean-up lists it by. It compares paths as text and deletes what is
 * spelled otherwise: with `//` in the path, live files (run on 1.4.4 and 1.5.5).
 */
function readFolder(path: string, pointer: string, report: Report): string | undefined {
  if (!checkFolder(path, pointer, report)) return undefined;
  const folder = normaliseFolder(path, isDrivePath(path));
  if (/^([A-Za-z]:)?\/$/.test(folder)) report.add('disk-root', pointer, {});
  if (folder !== path && folder !== `${path}/`) report.add('normalised-path', pointer, {});
  return folder;
}

/** Whether the path is one of this machine, and of one folder. */
function checkFolder(path: string, pointer: string, report: Report): boolean {
  if (/^(file:|[a-z][a-z0-9+.-]+:\/\/)/i.test(path)) {
    report.add('url-in-path', pointer, {});
    return false;
  }
  if (path.startsWith('~')) {
    report.add('home-in-path', pointer, {});
    return false;
  }
  const slashes = isDrivePath(path) ? path.replaceAll('\\', '/') : path;
  return checkPath(slashes.replace(ascent, ''), localRules, pointer, report);
}

function isDrivePath(path: string): boolean {
  return /^[A-Za-z]:\\/.test(path);
}

export const localSample: Sample = { label: 'local folder', place: { path: '/var/lib/lake/data' } };
