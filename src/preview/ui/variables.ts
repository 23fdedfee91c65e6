import type { Variable } from '../protocol.js';
import { createConcealment } from './concealment.js';
import { h } from './dom.js';

export interface Variables {
  readonly element: HTMLElement;
  show(variables: readonly Variable[]): void;
}

/** A field for each variable of the configuration. What is typed there stays in the memory of the page. */
export function createVariables(onValue: (name: string, value: string) => void): Variables {
  const rows = h('div', { class: 'rows' });
  const count = h('span', { class: 'muted' });
  const element = h(
    'details',
    { class: 'variables', hidden: true },
    h('summary', {}, 'Variables ', count),
    h(
      'p',
      { class: 'muted' },
      'Values stay in the memory of this page. A credential is used only where you show the values.',
    ),
    rows,
  );
  const values = new Map<string, string>();
  const concealment = createConcealment();
  let shown = '';
  return {
    element,
    show(variables) {
      const key = JSON.stringify(variables);
      if (key === shown) return;
      shown = key;
      element.hidden = variables.length === 0;
      count.textContent = String(variables.length);
      rows.replaceChildren(...variables.map(row));
    },
  };

  function row(variable: Variable): HTMLElement {
    const { name, reads } = variable;
    const isConcealed = concealment.conceals(variable);
    const input = h('textarea', {
      rows: 1,
      class: isConcealed ? 'concealed' : undefined,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      placeholder: 'unset',
      oninput: () => {
        if (isConcealed) concealment.keep(name);
        values.set(name, input.value);
        onValue(name, input.value);
      },
    });
    input.value = values.get(name) ?? '';
    const kind = reads === 'credential' ? h('span', { class: 'muted' }, ' credential') : undefined;
    return h('label', {}, h('span', {}, h('code', {}, name), kind), input);
  }
}
