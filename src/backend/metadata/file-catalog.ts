import { text } from '../../config/values.js';
import type { Fields } from '../../config/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../engine/names.js';
import { checkPlaceholder } from '../../config/path-rules.js';
import { ownHosting, typeKey, type MetadataBackend } from '../backend.js';

const schema = { ...typeKey, uri: text };

/** What DuckDB or DuckLake would take for the kind of catalog, before a file's name. */
const prefix = /^(ducklake|duckdb|sqlite|postgres|postgresql|mysql|md|motherduck|quack):/i;

/** What no file can be called, whatever is there. */
const folder = /(^|\/)(|\.|\.\.)$/;

/**
 * A relative one is the name of a file to both, `file:x.db` and all; an absolute one SQLite's extension cannot open, and
 * to DuckDB `file:/x` and `/x` are one file under two names (run on 1.4.4 and 1.5.5).
 */
const fileUrl = /^file:/i;

/** A catalog in one file: DuckDB's own or SQLite's. */
export function fileCatalog(
  type: 'duckdb' | 'sqlite',
  extensions: readonly string[],
  checkFile: (file: string, pointer: string, report: Report) => void = () => {},
): MetadataBackend<typeof schema> {
  return {
    schema,
    plan(fields, { report }) {
      const before = report.diagnostics.length;
      const path = readUri(fields, type, report);
      if (path !== undefined) checkFile(path, fields.at('uri'), report);
      const valid = path !== undefined && report.diagnostics.length === before;
      const location = valid ? { type, path } : undefined;
      return { type, extensions, hosting: ownHosting, location };
    },
  };
}

function readUri(fields: Fields<typeof schema>, type: string, report: Report): string | undefined {
  const { uri } = fields.values;
  if (!fields.has('uri')) report.add('missing-key', fields.pointer, { key: 'uri' });
  if (uri === undefined) return undefined;
  const pointer = fields.at('uri');
  const own = `${type}:`;
  const file = foldName(uri).startsWith(own) ? uri.slice(own.length) : uri;
  const [, other] = prefix.exec(file) ?? [];
  if (other !== undefined)
    report.add('wrong-uri-prefix', pointer, { prefix: `${foldName(other)}:`, expected: own });
  else if (file === '' || file.trim() === '') report.add('empty-value', pointer, {});
  else if (fileUrl.test(file)) report.add('url-in-path', pointer, {});
  else if (file === ':memory:') report.add('memory-uri', pointer, {});
  else if (folder.test(file)) report.add('uri-is-folder', pointer, {});
  checkPlaceholder(file, pointer, report);
  return file;
}
