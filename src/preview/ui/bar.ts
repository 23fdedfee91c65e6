import { h } from './dom.js';

/** The line on top: the name, and the controls that are for the whole page. */
export function createBar(...controls: readonly (HTMLElement | undefined)[]): HTMLElement {
  return h(
    'div',
    { class: 'bar' },
    h('h2', {}, 'lakeplan'),
    h('p', { class: 'tagline' }, 'A lake configuration, and the DuckDB SQL it becomes'),
    h('span', { class: 'space' }),
    ...controls,
  );
}
