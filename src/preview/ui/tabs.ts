import { h } from './dom.js';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: HTMLElement;
  /** Called when the tab comes into view. */
  readonly onshow?: () => void;
}

export interface Tabs {
  readonly element: HTMLElement;
  readonly shown: string;
  show(id: string): void;
}

/** Tabs as the ARIA practices have them: one stop for the keyboard, arrows between them. */
export function createTabs(label: string, tabs: readonly Tab[]): Tabs {
  let shown = tabs[0]?.id ?? '';
  const buttons = tabs.map(({ id, title }) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
        onclick: () => show(id),
      },
      title,
    ),
  );
  const show = (id: string) => {
    shown = id;
    for (const [index, { id: one, panel, onshow }] of tabs.entries()) {
      const selected = one === id;
      buttons[index]?.setAttribute('aria-selected', String(selected));
      buttons[index]?.setAttribute('tabindex', selected ? '0' : '-1');
      panel.hidden = !selected;
      if (selected) onshow?.();
    }
  };
  const move = (event: Event) => {
    const { key } = event as KeyboardEvent;
    const from = tabs.findIndex(({ id }) => id === shown);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    show(tabs[index]?.id ?? shown);
    buttons[index]?.focus();
  };
  for (const { id, panel } of tabs) {
    panel.id = `panel-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
  }
  const list = h('div', { role: 'tablist', 'aria-label': label, onkeydown: move }, ...buttons);
  show(shown);
  return {
    element: list,
    get shown() {
      return shown;
    },
    show,
  };
}
