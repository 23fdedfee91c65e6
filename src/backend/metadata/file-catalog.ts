import { shaped } from '../../fields/field.js';
import { attachText, rawText, nameText, table } from '../../fields/values.js';
import { checkValue } from '../../fields/read-value.js';
import type { Fields } from '../../fields/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../engine/names.js';
import { schemeOf } from '../../engine/paths.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import { accessFor, planRemote } from './remote-catalog.js';
import {
  ownHosting,
  typeKey,
  type Guard,
  type MetadataBackend,
  type MetadataPlan,
} from '../backend.js';

const schema = {
  ...typeKey,
  uri: shaped('uri', rawText),
  credentials: table,
  secret_name: nameText,
};

/** What DuckDB or DuckLake would take for the kind of catalog, before a file's name. */
const prefix = /^(ducklake|duckdb|sqlite|postgres|postgresql|mysql|md|motherduck|quack):/i;

/** What no file can be called, whatever is there. */
const folder = /(^|\/)(|\.|\.\.)$/;

/**
 * A relative one is the name of a file to both, `file:x.db` and all; an absolute one SQLite's extension cannot open, and
 * to DuckDB `file:/x` and `/x` are one file under two names (run on 1.4.4 and 1.5.5).
 */
const fileUrl = /^file:/i;

interface FileCatalog extends Pick<
  MetadataBackend,
  'type' | 'refusalLeaves' | 'sharing' | 'inliningSince' | 'standardSchema' | 'takesSchema'
> {
  readonly extensions: MetadataPlan['extensions'];
  /** The first version that reads one at a URL. */
  readonly remoteSince: Version;
  /** What speaks against a file of this kind alone. */
  readonly checkOwn?: Guard;
}

/** A catalog in one file: DuckDB's own or SQLite's. */
export function fileCatalog(catalog: FileCatalog): MetadataBackend<typeof schema> {
  const { type, extensions, remoteSince, checkOwn, ...rest } = catalog;
  const own = `${type}:`;
  const checkPath: MetadataBackend['checkPath'] = (path, pointer, report, accesses) => {
    if (isUrl(path)) accessFor(path, accesses, pointer, report)?.checkFile(path, pointer, report);
    else {
      checkFile(path, own, pointer, report);
      checkOwn?.(path, pointer, report);
    }
  };
  return {
    ...rest,
    type,
    schema,
    placeKey: 'uri',
    isFile: true,
    checkPath,
    plan(fields, context) {
      const { report, accesses, target } = context;
      const before = report.diagnostics.length;
      const { uri } = fields.values;
      const at = fields.at('uri');
      if (!fields.has('uri')) report.add('missing-key', fields.pointer, { key: 'uri' });
      const path = uri === undefined ? undefined : withoutPrefix(uri, own);
      // Also of a text that is not right it is known whether it is a URL.
      if (path !== undefined && checkValue(attachText, path, at, report))
        checkPath(path, at, report, accesses);
      const valid = path !== undefined && report.diagnostics.length === before;
      const location = valid ? { type, path } : undefined;
      const plan: MetadataPlan = { extensions, hosting: ownHosting, location, at };
      if (path === undefined || !isUrl(path)) {
        if (valid) reportUnused(fields, report);
        return plan;
      }
      if (valid && !isAtLeast(target, remoteSince))
        report.add('unavailable-remote-catalog', at, { since: remoteSince });
      return { ...plan, ...planRemote(path, extensions, fields, valid, context) };
    },
  };
}

/** What opens a catalog at a URL says nothing of one on this machine. */
function reportUnused(fields: Fields<typeof schema>, report: Report): void {
  for (const key of ['credentials', 'secret_name'] as const)
    if (fields.has(key))
      report.add('unused-key', fields.at(key), { key, because: 'local-catalog' });
}

/** Whether the catalog is behind a URL; what names another kind of catalog, or a file of this machine, is none. */
function isUrl(path: string): boolean {
  return schemeOf(path) !== undefined && !prefix.test(path) && !fileUrl.test(path);
}

function withoutPrefix(uri: string, own: string): string {
  return foldName(uri).startsWith(own) ? uri.slice(own.length) : uri;
}

function checkFile(file: string, own: string, pointer: string, report: Report): void {
  const [, other] = prefix.exec(file) ?? [];
  if (other !== undefined)
    report.add('wrong-uri-prefix', pointer, { prefix: `${foldName(other)}:`, expected: own });
  else if (file.trim() === '') report.add('empty-value', pointer, {});
  else if (fileUrl.test(file)) report.add('url-in-path', pointer, {});
  else if (file === ':memory:') report.add('memory-uri', pointer, {});
  else if (folder.test(file)) report.add('uri-is-folder', pointer, {});
}
