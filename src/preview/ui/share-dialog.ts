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

/** What differs from the text, and nothing that does not. */
function explanation({ text, masked, shortened, dropped, comments }: Shared): readonly Node[] {
  const parts = [
    section(
      'Credentials are variables in the link:',
      masked.map(({ place, variable }) => [...shown(place), ' is now ', code(`\${${variable}}`)]),
    ),
    section(
      'Without the default, which is not used:',
      shortened.map((place) => shown(place)),
    ),
    section(
      'Left out, as it is not for lakeplan or may hold a credential:',
      dropped.map((place) => shown(place)),
    ),
    comments ? [h('p', {}, 'Comments are left out.')] : [],
  ].flat();
  return [
    ...(parts.length > 0 ? parts : [h('p', {}, 'The link holds all of the configuration.')]),
    ...(text.includes('${') ? [h('p', {}, 'Values of variables are not in the link.')] : []),
  ];
}

const code = (text: string) => h('code', {}, text);
const shown = (place: string): readonly Node[] => [code(shownPointer(place))];

/** As many as anyone reads at once. */
const most = 50;

function section(
  title: string,
  items: readonly (readonly (Node | string)[])[],
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const more = items.length - most;
  const rest = more > 0 ? [h('li', {}, `and ${more} more`)] : [];
  const list = items.slice(0, most).map((item) => h('li', {}, ...item));
  return [h('p', {}, title), h('ul', {}, ...list, ...rest)];
}
