import type { CredentialName, Plan, RequiredSecret, Requirements } from 'lakeplan';
import { kindOfSecret as kindOf } from 'lakeplan/internal';
import { createChunkedList } from './chunks.js';
import { h } from './dom.js';

export interface NeedsPanel {
  readonly element: HTMLElement;
  show(requirements: Requirements, plan: Plan): void;
}

/** What must be there before the SQL is run. */
export function createNeedsPanel(): NeedsPanel {
  const secrets = section<RequiredSecret>(
    'Secrets that must already exist',
    'None: this SQL creates every secret it uses.',
    (secret) => [h('code', {}, secret.name), ` ${kindOf(secret)}`],
  );
  const credentials = section<CredentialName>(
    'Credentials to supply',
    'None.',
    ({ credential, env, optional }) => [
      h('code', {}, credential),
      ...(env === undefined ? [' as configured'] : [' from ', h('code', {}, env)]),
      optional === true ? ' (may be empty)' : '',
    ],
  );
  const extensions = section<{ readonly name: string; readonly repository?: string }>(
    'Extensions',
    'None.',
    ({ name, repository }) => [
      h('code', {}, name),
      repository === undefined ? '' : ` from ${repository}`,
    ],
  );
  return {
    element: h(
      'section',
      { class: 'panel needs' },
      secrets.element,
      credentials.element,
      extensions.element,
    ),
    show(needed, { nodes }) {
      secrets.show(needed.secrets);
      credentials.show(needed.credentials);
      extensions.show(nodes.filter((node) => node.kind === 'extension'));
    },
  };
}

function section<T>(title: string, nothing: string, make: (item: T) => readonly (Node | string)[]) {
  const list = h('ul', { 'aria-label': title });
  const empty = h('p', { class: 'muted' }, nothing);
  const chunks = createChunkedList<T>(
    list,
    (item) => JSON.stringify(item),
    (item) => h('li', {}, ...make(item)),
  );
  return {
    element: h('div', {}, h('h3', {}, title), empty, list),
    show(items: readonly T[]) {
      empty.hidden = items.length > 0;
      list.hidden = items.length === 0;
      chunks.show(items);
    },
  };
}
