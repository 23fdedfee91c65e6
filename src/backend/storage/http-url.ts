import { checkPath, httpRules } from '../../fields/path-rules.js';
import type { Report } from '../../diagnostic/diagnostic.js';

/** The schemes of what is only read; with the second nothing is encrypted. */
export const httpSchemes = ['https', 'http'];

/** `scheme://host[:port]`, and what stands behind it. */
const parts = /^https?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/\\?#@:[\]]+)(?::\d{1,5})?(?=\/|\?|$)(.*)$/is;

/** Whether the URL is one that DuckDB reads as it stands, of a file or of a folder; what it is not is reported. */
export function checkHttpUrl(
  url: string,
  wanted: 'file' | 'folder',
  pointer: string,
  report: Report,
): boolean {
  const before = report.diagnostics.length;
  const [, path] = parts.exec(url) ?? [];
  if (path === undefined) report.add('invalid-url', pointer, {});
  else if (!/^https?:/.test(url)) report.add('upper-case-scheme', pointer, {});
  // A query may be a signature, and would stand in the plan.
  else if (path.includes('?')) report.add('credential-in-text', pointer, { form: 'query' });
  else if (path.includes('#')) report.add('invalid-url', pointer, {});
  else if (checkPath(path, httpRules, pointer, report) && wanted === 'file' && /^$|\/$/.test(path))
    report.add('uri-is-folder', pointer, {});
  return report.diagnostics.length === before;
}

/** Anyone on the way can read what is sent, a token too, and change what comes. */
export function checkEncrypted(url: string, pointer: string, report: Report): void {
  if (url.startsWith('http://')) report.add('unencrypted-url', pointer, {});
}
