import { shownPointer } from 'lakeplan/internal';
import type { Shared } from '../protocol.js';
import { createDialog } from './dialog.js';
import { button, h } from './dom.js';

/** Shows the link before it is copied, and says what is in it. */
export function createShareDialog(onCopy: (text: string, shown: Node) => void) {
  const link = h('textarea', {
    readonly: true,
    rows: 4,
    'aria-label': 'Link',
    spellcheck: 'false',
  });
  const masked = h('div');
  const copyLink = button('Copy link', () => onCopy(link.value, link), { class: 'primary' });
  const element = createDialog(
    'Link to this configuration',
    masked,
    link,
    h(
      'p',
      { class: 'muted' },
      'The configuration is in the part behind #, which browsers send to no server.',
    ),
    copyLink,
  );
  return {
    element,
    open(address: string, shared: Shared | undefined) {
      link.value = address;
      link.hidden = shared === undefined;
      copyLink.hidden = shared === undefined;
      masked.replaceChildren(...(shared === undefined ? [unreadable()] : explanation(shared)));
      element.showModal();
    },
  };
}

function unreadable(): Node {
  return h(
    'p',
    {},
    'This text is not valid TOML, so nothing tells its credentials apart. Correct it first.',
  );
}

function explanation({ masked, shortened, dropped }: Shared): readonly Node[] {
  const variables = masked.map(({ place, variable }) =>
    h('li', {}, h('code', {}, shownPointer(place)), ' is now ', h('code', {}, `\${${variable}}`)),
  );
  const defaults = shortened.map((place) =>
    h('li', {}, h('code', {}, shownPointer(place)), ' has lost a default'),
  );
  const places = dropped.map((place) => h('li', {}, h('code', {}, shownPointer(place))));
  return [
    h(
      'p',
      {},
      'Each credential in the link is a variable. Values of variables are not in the link.',
    ),
    ...list([...variables, ...defaults]),
    h(
      'p',
      {},
      'Left out: comments, tables of other tools, unknown keys, and values that may hold a credential.',
    ),
    ...list(places),
  ];
}

/** As many as anyone reads at once. */
const most = 50;

function list(items: readonly HTMLElement[]): readonly Node[] {
  if (items.length === 0) return [];
  const more = items.length - most;
  const rest = more > 0 ? [h('li', {}, `and ${more} more`)] : [];
  return [h('ul', {}, ...items.slice(0, most), ...rest)];
}
