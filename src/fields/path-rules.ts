import type { Report } from '../diagnostic/diagnostic.js';
import { hasPlaceholder } from '../engine/placeholders.js';
import { isControlled } from '../engine/words.js';

/** What a data path may not hold, each because the engine's clean-up then deletes, or writes, somewhere else. */
export interface PathRules {
  /** Characters DuckDB reads as a pattern there. */
  readonly globs: RegExp;
  /** A segment that leads elsewhere. */
  readonly segments: RegExp;
}

/**
 * A folder `a*b` deleted the files of its sibling `aXb`; `./x` is the same folder as `x`. Behind a name that does not
 * exist, `..` works on 1.4.4 and fails on 1.5.5 (run on both).
 */
export const localRules: PathRules = { globs: /[*?[]/, segments: /(?:^|\/)(\.\.)(?:\/|$)/ };

/** `?` is refused by the engine, `[` makes 1.4.4 lose tables, dot segments are folded by 1.5.5 only (run). */
export const objectRules: PathRules = { globs: /[?[]/, segments: /(?:^|\/)(\.\.?)(?:\/|$)/ };

/** DuckDB takes patterns as they stand there; dot segments are folded by 1.5.5 only (run). */
export const httpRules: PathRules = { globs: /(?!)/, segments: objectRules.segments };

/** Whether the path has none of what the rules forbid; what it has is reported. */
export function checkPath(
  path: string,
  rules: PathRules,
  pointer: string,
  report: Report,
): boolean {
  const before = report.diagnostics.length;
  const [glob] = rules.globs.exec(path) ?? [];
  if (glob !== undefined) report.add('glob-in-path', pointer, { character: glob });
  const [, segment] = rules.segments.exec(path) ?? [];
  if (segment !== undefined) report.add('dot-segment', pointer, { segment: segment as '.' | '..' });
  if (path.includes('\\')) report.add('backslash-in-path', pointer, {});
  if (isControlled(path)) report.add('control-character', pointer, {});
  if (hasPlaceholder(path)) report.add('engine-placeholder', pointer, { generated: false });
  return report.diagnostics.length === before;
}
