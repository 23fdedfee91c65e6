import type { Report } from '../../diagnostic/diagnostic.js';
import { withoutEnd } from '../../engine/paths.js';

/**
 * The scope of a storage secret: what was given, else the data path. DuckDB compares scopes as text from the left, so
 * each ends in `/` (`s3://lake` would serve `s3://lake2/` too), has the very scheme of the data path, and one of them
 * covers it; otherwise the engine would use another secret or none (run on 1.4.4 and 1.5.5).
 */
export function readScope(
  given: readonly string[] | undefined,
  dataPath: string | undefined,
  pointer: string,
  report: Report,
): readonly string[] | undefined {
  if (dataPath === undefined) return undefined;
  if (given === undefined) return [dataPath];
  const scopes = [...new Set(given.map(withSlash))];
  const scheme = dataPath.slice(0, dataPath.indexOf('://') + 3);
  if (!scopes.every((scope) => scope.startsWith(scheme))) {
    report.add('wrong-scope-scheme', pointer, { expected: scheme });
  } else if (!scopes.some((scope) => dataPath.startsWith(scope)))
    report.add('scope-not-covering', pointer, {});
  return scopes;
}

/** Whether the text is a scope of paths with one of these schemes: DuckDB compares scopes as text from the left. */
export function isScopeOf(schemes: readonly string[]) {
  return (scope: string): boolean =>
    scope.endsWith('/') && schemes.some((scheme) => scope.startsWith(`${scheme}://`));
}

/** With exactly one slash at the end; the two of a scheme alone stay. */
function withSlash(scope: string): string {
  return scope.endsWith('://') ? scope : `${withoutEnd(scope)}/`;
}
