import type { Output } from '../protocol.js';
import { h } from './dom.js';
import { countProblems } from './problems.js';

export interface Status {
  readonly element: HTMLElement;
  readonly show: (output: Output) => void;
  /** Says something once. */
  readonly say: (message: string) => void;
}

/** Long enough that a screen reader is not interrupted by every keystroke, in milliseconds. */
const pause = 700;

/** The line at the bottom: what became of the text. Screen readers hear it when the typing pauses. */
export function createStatus(): Status {
  const state = h('p', { class: 'state' });
  const message = h('p', { class: 'said', role: 'status' });
  const live = h('p', { class: 'unseen', role: 'status' });
  let pending = 0;
  return {
    element: h('div', { class: 'status' }, state, message, live),
    show(output) {
      const text = stateOf(output);
      state.textContent = text;
      clearTimeout(pending);
      pending = setTimeout(() => {
        live.textContent = spoken(output, text);
      }, pause);
    },
    say(text) {
      message.textContent = text;
    },
  };
}

function stateOf({ parsed, blocks, problems }: Output): string {
  const found = countProblems(problems);
  if (!parsed) return 'Not valid TOML. The output is from the last text that was.';
  if (blocks === undefined) return `${found}. The output is from before.`;
  const statements = `${blocks.length} statement${blocks.length === 1 ? '' : 's'}`;
  return found === '' ? statements : `${statements}, ${found}`;
}

function spoken({ problems }: Output, text: string): string {
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return first === undefined ? text : `${text}. Line ${first.line}: ${first.message}`;
}
