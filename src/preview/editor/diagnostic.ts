import type { Problem } from '../protocol.js';
import { words } from '../ui/dom.js';
import type { Diagnostic } from './packages.js';

/** A problem as the editor marks it, in a text of that length. */
export function diagnosticOf(problem: Problem, length: number): Diagnostic {
  const { severity, message, help, fixes, from, to } = problem;
  return {
    severity,
    message: `${message}. ${help}`,
    // An empty place is marked all the same, at the character behind it.
    from: from === length && from === to ? Math.max(0, from - 1) : from,
    to: from === to ? Math.min(to + 1, length) : to,
    renderMessage: () => messageOf(message, help),
    actions: fixes.map(({ label, insert }) => ({
      name: label,
      apply(view, start, end) {
        view.dispatch({ changes: { from: start, to: end, insert } });
      },
    })),
  };
}

function messageOf(message: string, help: string): HTMLElement {
  const box = document.createElement('div');
  const advice = document.createElement('div');
  advice.className = 'help';
  advice.append(...words(help));
  box.append(...words(message), advice);
  return box;
}
