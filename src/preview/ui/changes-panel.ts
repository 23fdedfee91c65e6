import type { Differences, ShownChange } from '../protocol.js';
import { button, h, words } from './dom.js';

export interface ChangesPanel {
  readonly element: HTMLElement;
  /** Undefined while nothing is pinned. */
  readonly show: (differences: Differences | undefined) => void;
}

/** What differs from an earlier state that was pinned. */
export function createChangesPanel(onPin: () => void): ChangesPanel {
  const lead = h('p', { class: 'lead' });
  const list = h('ol', { class: 'changes', 'aria-label': 'Changes' });
  const pin = button('Pin this state', onPin);
  return {
    element: h('section', { class: 'panel' }, h('div', { class: 'toolbar' }, pin), lead, list),
    show(differences) {
      list.replaceChildren(...(differences?.changes ?? []).map(changeElement));
      lead.textContent =
        differences === undefined
          ? 'Pin the plan as it is now. Then change the configuration, and see here what differs and what that does to a lake that exists.'
          : `Against the pinned state: ${differences.summary}.`;
      pin.textContent = differences === undefined ? 'Pin this state' : 'Pin this state instead';
    },
  };
}

function changeElement(change: ShownChange): HTMLElement {
  const { effect, title, happens, advice, before, after } = change;
  return h(
    'li',
    { class: effect },
    h('h3', {}, h('span', { class: 'severity' }, effect), ...words(title)),
    before === undefined ? undefined : h('p', { class: 'side' }, '− ', h('del', {}, before)),
    after === undefined ? undefined : h('p', { class: 'side' }, '+ ', h('ins', {}, after)),
    effect === 'safe' ? undefined : h('p', {}, ...words(happens)),
    effect === 'safe' ? undefined : h('p', { class: 'help' }, ...words(advice)),
  );
}
