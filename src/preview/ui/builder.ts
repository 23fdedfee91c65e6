import type { Starter, StarterChoice } from '../protocol.js';
import { createAnswers } from './answers.js';
import { createDialog } from './dialog.js';
import { button, h, words } from './dom.js';
import { questions } from './questions.js';

export interface BuilderOptions {
  readonly ask: (choice: StarterChoice) => Promise<Starter>;
  readonly onUse: (text: string) => void;
}

/** A form whose answer is a configuration to start from. */
export function createBuilder({ ask, onUse }: BuilderOptions) {
  let asked: StarterChoice = {
    metadata: questions.metadata.first,
    compute: questions.compute.first,
    storage: questions.storage.first,
    credentials: questions.credentials.first,
  };
  const answersTo = (name: keyof StarterChoice) => {
    return createAnswers(name, (value) => {
      asked = { ...asked, [name]: value };
      void update();
    });
  };
  const all = [
    answersTo('metadata'),
    answersTo('compute'),
    answersTo('storage'),
    answersTo('credentials'),
  ];
  const text = h('pre', { class: 'starter', tabindex: 0, 'aria-label': 'Starter configuration' });
  const findings = h('ul', { class: 'problems', 'aria-live': 'polite' });
  const update = async () => {
    const of = asked;
    const starter = await ask(of);
    // Another answer may have come in the meantime.
    if (of !== asked) return;
    for (const answers of all) answers.show(starter);
    text.textContent = starter.text;
    findings.replaceChildren(...starter.problems.map(findingElement));
  };
  const use = button(
    'Use this configuration',
    () => {
      onUse(text.textContent ?? '');
      dialog.close();
    },
    { class: 'primary' },
  );
  const undo =
    'It takes the place of the configuration in the editor; undo there brings that back.';
  const dialog = createDialog(
    'New configuration',
    h(
      'div',
      { class: 'builder' },
      h('form', {}, ...all.map(({ element }) => element)),
      h('div', { class: 'result' }, text, findings, h('p', { class: 'muted' }, undo), use),
    ),
  );
  return {
    element: dialog,
    open() {
      dialog.showModal();
      void update();
    },
  };
}

function findingElement({ severity, message, help }: Starter['problems'][number]): HTMLElement {
  return h(
    'li',
    { class: severity },
    h('span', { class: 'severity' }, severity),
    h('span', { class: 'message' }, ...words(message)),
    h('span', { class: 'help' }, ...words(help)),
  );
}
