import type { StarterChoice } from '../protocol.js';
import { h } from './dom.js';
import { questions } from './questions.js';

export interface Answers {
  readonly element: HTMLFieldSetElement;
  /** Shows which answer counts, and which others are possible. */
  show(chosen: string, possible: readonly string[]): void;
}

/** One question with its answers; where there is nothing to choose it says so by being disabled. */
export function createAnswers(
  name: keyof StarterChoice,
  onAnswer: (value: string) => void,
): Answers {
  const { title, options } = questions[name];
  const radios = Object.entries(options).map(([value, label]) => {
    const input = h('input', { type: 'radio', name, value, onchange: () => onAnswer(value) });
    return { value, input, element: h('label', {}, input, label) };
  });
  const elements = radios.map(({ element }) => element);
  const element = h('fieldset', {}, h('legend', {}, title), ...elements);
  return {
    element,
    show(chosen, possible) {
      element.disabled = possible.length < 2;
      for (const { value, input } of radios) {
        input.checked = value === chosen;
        input.disabled = !possible.includes(value);
      }
    },
  };
}
