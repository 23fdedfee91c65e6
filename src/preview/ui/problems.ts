import type { Fix, Problem } from '../protocol.js';
import { button, h, words } from './dom.js';

export interface ProblemsOptions {
  readonly onGo: (problem: Problem) => void;
  readonly onFix: (problem: Problem, fix: Fix) => void;
}

export interface Problems {
  readonly element: HTMLElement;
  show(problems: readonly Problem[]): void;
}

/** As many as anyone reads at once; the editor marks all. */
const most = 100;

/** The diagnostics as a list below the editor. */
export function createProblems({ onGo, onFix }: ProblemsOptions): Problems {
  const list = h('ul', { class: 'problems', 'aria-label': 'Problems' });
  const item = (problem: Problem) => {
    const { severity, message, help, line, column, fixes } = problem;
    return h(
      'li',
      { class: severity },
      h(
        'button',
        { type: 'button', class: 'problem', onclick: () => onGo(problem) },
        h('span', { class: 'severity' }, severity),
        h('span', { class: 'place' }, `${line}:${column}`),
        h('span', { class: 'message' }, ...words(message)),
        h('span', { class: 'help' }, ...words(help)),
      ),
      ...fixes.map((fix) => button(fix.label, () => onFix(problem, fix), { class: 'quiet' })),
    );
  };
  return {
    element: list,
    show(problems) {
      const more = problems.length - most;
      list.replaceChildren(...problems.slice(0, most).map(item));
      if (more > 0) list.append(h('li', { class: 'muted' }, `and ${more} more`));
      list.hidden = problems.length === 0;
    },
  };
}

/** `2 errors, 1 warning` */
export function countProblems(problems: readonly Problem[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    const noun = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
  });
  return parts.join(', ');
}
