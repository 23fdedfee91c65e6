type Value = string | number | boolean | undefined | ((event: Event) => void);
type Child = Node | string | undefined;

/** An element with its attributes, its listeners (`onclick`, …) and what is in it. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Text in which what stands between backticks is code. */
export function words(text: string): readonly Node[] {
  return text.split('`').map((part, index) => {
    return index % 2 === 0 ? document.createTextNode(part) : h('code', {}, part);
  });
}

/** A choice among values, each with what it is called. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onchange: (value: string) => void,
): HTMLLabelElement {
  const select = h(
    'select',
    { 'aria-label': label, onchange: () => onchange(select.value) },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  return h('label', { class: 'choice' }, h('span', {}, label), select);
}

export function button(
  text: string,
  onclick: () => void,
  attributes: Readonly<Record<string, Value>> = {},
): HTMLButtonElement {
  return h('button', { type: 'button', onclick, ...attributes }, text);
}
