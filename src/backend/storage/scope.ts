import type { Report } from '../../diagnostic/diagnostic.js';
import { schemeOf, withoutEnd } from '../../engine/paths.js';
import { widest } from '../../engine/prefixes.js';
import type { textOrList } from '../../fields/values.js';
import type { Served, ServedPlace } from '../backend.js';
import type { SecretInput } from '../secret/input.js';

/**
 * The scope of a secret: what was given, else the places it serves. DuckDB compares scopes as text from the left, so each
 * ends in `/` (`s3://lake` would serve `s3://lake2/` too) or is one whole file, has the very scheme of what it serves, and
 * one of them covers each place; otherwise the engine would use another secret or none (run on 1.4.4 and 1.5.5).
 */
export function readScope(
  secret: SecretInput<{ scope: typeof textOrList }>,
  { places, others }: Served,
  known: readonly string[],
  table: string,
  report: Report,
): readonly string[] | undefined {
  if (!secret.created) return undefined;
  if (others === 'certain' && !secret.has('scope')) report.add('missing-scope', table, {});
  const [given, pointer] = [secret.value('scope'), secret.at('scope')];
  const paths = places.map(({ path }) => path);
  if (given === undefined) return paths.length === 0 ? undefined : covering(paths);
  const scopes = [...new Set(given.map((one) => (paths.includes(one) ? one : withSlash(one))))];
  const schemes =
    others === 'none' ? [...new Set(paths.flatMap((path) => schemeOf(path) ?? []))] : known;
  if (!scopes.every((scope) => schemes.includes(schemeOf(scope) ?? ''))) {
    const expected = schemes.map((scheme) => `${scheme}://`);
    report.add('wrong-scope-scheme', pointer, { expected });
    return scopes;
  }
  for (const { path, at, holds } of places)
    if (!scopes.some((scope) => path.startsWith(scope)))
      report.add('scope-not-covering', pointer, { holds }, { related: [at] });
  return scopes;
}

/** What is to be covered of a lake: its data, as far as that is known, and the catalog that the same secret opens. */
export function placesOf(
  dataPath: string | undefined,
  at: string,
  catalog: ServedPlace | undefined,
): readonly ServedPlace[] {
  const data = dataPath === undefined ? [] : [{ path: dataPath, at, holds: 'data' } as const];
  return catalog === undefined ? data : [...data, catalog];
}

/** The paths in their order, without those that another covers. */
function covering(paths: readonly string[]): readonly string[] {
  const kept = widest(paths);
  return paths.filter((path) => kept.includes(path));
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
