import type { Completions } from '../protocol.js';
import type { CompletionResult } from './packages.js';

/** The completions as the editor offers them. What stands behind the cursor is replaced too, but not matched. */
export function resultOf({ from, to, options }: Completions, at: number): CompletionResult {
  const rest = to - at;
  return {
    from,
    options: options.map(({ label, detail, apply, kind }) => ({
      label,
      detail,
      type: kind,
      apply(view, _, start, end) {
        view.dispatch({
          changes: { from: start, to: end + rest, insert: apply },
          selection: { anchor: start + apply.length },
          userEvent: 'input.complete',
        });
      },
    })),
    validFor: /^["']?[\w-]*$/,
  };
}
