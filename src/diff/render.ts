import type { Change } from './change.js';
import { renderMarkdown } from './render/markdown.js';
import { renderText } from './render/text.js';

/** How differences are put into words. */
export interface RenderDiffOptions {
  /** `text` (default) for a terminal, `markdown` for a comment on a pull request. */
  readonly format?: 'text' | 'markdown';
  /** Whether to mark effects with ANSI colours; only for text. */
  readonly color?: boolean;
  /** Where a change is in the files that were compared, such as `lakes.toml:12:1`; without it, no place is shown. */
  readonly placeOf?: (change: Change) => string | undefined;
}

/**
 * The words for differences: a summary, then each with what it does and what to do, the dangers first.
 *
 * @example
 * ```ts
 * import { compile, diff, renderDiff, type Plan } from 'lakeplan';
 *
 * function planOf(target: string): Plan {
 *   const catalog = { type: 'sqlite', uri: '/lakes/sales.sqlite' };
 *   const storage = { type: 'local', path: '/lakes/sales' };
 *   const result = compile({ lakes: { sales: { catalog, storage } } }, { target });
 *   if (!result.ok) throw new Error('the configuration has errors');
 *   return result.plan;
 * }
 * const [first] = renderDiff(diff(planOf('1.4'), planOf('1.5'))).split('\n\n').slice(1);
 * console.log(first?.split('\n').slice(0, 3).join('\n'));
 * // danger[target-raised]: the target opens no catalog of the version before
 * //   - target: '1.4'
 * //   + target: '1.5'
 * ```
 */
export function renderDiff(
  changes: readonly Change[],
  { format = 'text', color = false, placeOf = () => undefined }: RenderDiffOptions = {},
): string {
  return format === 'markdown'
    ? renderMarkdown(changes, placeOf)
    : renderText(changes, placeOf, color);
}
