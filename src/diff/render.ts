import type { Change } from './change.js';
import { renderMarkdown } from './render/markdown.js';
import { renderText } from './render/text.js';

export interface RenderDiffOptions {
  /** `text` (default) for a terminal, `markdown` for a comment on a pull request. */
  readonly format?: 'text' | 'markdown';
  /** Whether to mark effects with ANSI colours; only for text. */
  readonly color?: boolean;
}

/** The words for differences: a summary, then each with what it does and what to do, the dangers first. */
export function renderDiff(
  changes: readonly Change[],
  { format = 'text', color = false }: RenderDiffOptions = {},
): string {
  return format === 'markdown' ? renderMarkdown(changes) : renderText(changes, color);
}
