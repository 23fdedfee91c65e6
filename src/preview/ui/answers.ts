import type { Starter, StarterChoice } from '../protocol.js';
import { h } from './dom.js';
import { questions } from './questions.js';

export interface Answers {
  readonly element: HTMLFieldSetElement;
  /** Shows the answers, which of them counts, and which others are possible. */
  show(starter: Starter): void;
}

/** One question with its answers; where there is nothing to choose it says so by being disabled. */
export function createAnswers(
  name: keyof StarterChoice,
  onAnswer: (value: string) => void,
): Answers {
  const radios: HTMLInputElement[] = [];
  const element = h('fieldset', {}, h('legend', {}, questions[name].title));
  const add = (value: string, label: string) => {
    const input = h('input', { type: 'radio', name, value, onchange: () => onAnswer(value) });
    radios.push(input);
    element.append(h('label', {}, input, label));
  };
  return {
    element,
    show({ options, choice, possible }) {
      if (radios.length === 0)
        for (const [value, label] of Object.entries(options[name])) add(value, label);
      element.disabled = possible[name].length < 2;
      for (const input of radios) {
        input.checked = input.value === choice[name];
        input.disabled = !possible[name].includes(input.value);
      }
    },
  };
}
