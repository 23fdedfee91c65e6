import type { CredentialMode, ExtensionMode } from 'lakeplan';
import { highlightSql } from '../editor/sql.js';
import type { Block } from '../protocol.js';
import { createChunkedList } from './chunks.js';
import { button, choice, h } from './dom.js';

const credentialModes: readonly (readonly [CredentialMode, string])[] = [
  ['redacted', 'redacted'],
  ['variables', 'variables'],
  ['getenv', 'getenv'],
  ['inline', 'inline values'],
  ['bound', 'bound values'],
];

const extensionModes: readonly (readonly [ExtensionMode, string])[] = [
  ['install', 'install'],
  ['load', 'load'],
  ['omit', 'omit'],
];

export interface SqlPanelOptions {
  readonly onCredentials: (mode: CredentialMode) => void;
  readonly onExtensions: (mode: ExtensionMode) => void;
  readonly onReveal: () => void;
  readonly onPoint: (node: number | undefined) => void;
  readonly onGo: (node: number) => void;
  readonly onCopy: (text: string, shown: Node) => void;
}

export interface SqlPanel {
  readonly element: HTMLElement;
  /** `head`: comments on what is needed before. */
  readonly show: (head: string, blocks: readonly Block[]) => void;
  /** Asks before credentials are shown; the SQL waits until then. */
  readonly hide: (hidden: boolean) => void;
  /** Whether the statements are of an earlier text: they can be read then, and nothing else. */
  readonly setStale: (stale: boolean) => void;
  readonly markNodes: (nodes: readonly number[]) => void;
}

/** The statements, one block each. */
export function createSqlPanel(options: SqlPanelOptions): SqlPanel {
  let blocks: readonly Block[] = [];
  let marked: ReadonlySet<number> = new Set();
  const head = h('pre', { class: 'remarks', role: 'note', 'aria-label': 'Before it is run' });
  const list = h('ol', { class: 'blocks', 'aria-label': 'SQL statements' });
  const chunks = createChunkedList<Block>(
    list,
    ({ sql, params }) => [sql, ...params].join('\0'),
    (block) => blockElement(block, marked.has(block.node)),
  );
  const at = ({ target }: Event) => {
    const item = target instanceof Element ? target.closest('.blocks > li') : null;
    return { item, block: item === null ? undefined : blocks[[...list.children].indexOf(item)] };
  };
  const point = (event: Event) => options.onPoint(at(event).block?.node);
  const leave = () => options.onPoint(undefined);
  for (const name of ['pointerover', 'focusin']) list.addEventListener(name, point);
  for (const name of ['pointerleave', 'focusout']) list.addEventListener(name, leave);
  list.addEventListener('click', (event) => {
    const { item, block } = at(event);
    const name = event.target instanceof Element ? event.target.closest('button')?.name : undefined;
    const code = item?.querySelector('pre');
    if (block === undefined || !code) return;
    if (name === 'copy') options.onCopy(`${block.sql};`, code);
    else if (name === 'go') options.onGo(block.node);
  });
  const script = h('div', {}, head, list);
  const copyAll = button(
    'Copy all',
    () => options.onCopy(`${head.textContent}${scriptOf(blocks)}`, script),
    { class: 'quiet', disabled: true },
  );
  let isStale = false;
  const allowCopying = () => {
    copyAll.disabled = isStale || blocks.length === 0;
  };
  const notice = h(
    'div',
    { class: 'notice', hidden: true },
    h('p', {}, 'This SQL holds credentials in clear text.'),
    button('Show the values', options.onReveal, { class: 'primary' }),
  );
  const element = h(
    'section',
    { class: 'panel' },
    h(
      'div',
      { class: 'toolbar' },
      choice('Credentials', credentialModes, 'redacted', (mode) =>
        options.onCredentials(mode as CredentialMode),
      ),
      choice('Extensions', extensionModes, 'install', (mode) =>
        options.onExtensions(mode as ExtensionMode),
      ),
      h('span', { class: 'space' }),
      copyAll,
    ),
    notice,
    script,
  );
  const mark = () => {
    for (const [index, item] of [...list.children].entries()) {
      item.classList.toggle('related', marked.has(blocks[index]?.node ?? -1));
    }
  };
  return {
    element,
    show(comments, next) {
      if (head.textContent !== comments) head.textContent = comments;
      head.hidden = comments === '';
      if (next === blocks) return;
      blocks = next;
      chunks.show(next);
      if (marked.size > 0) mark();
      allowCopying();
    },
    hide(hidden) {
      notice.hidden = !hidden;
      script.hidden = hidden;
      copyAll.hidden = hidden;
    },
    setStale(stale) {
      isStale = stale;
      // Nothing in it can be selected, pressed or reached by the keyboard.
      script.inert = stale;
      allowCopying();
    },
    markNodes(nodes) {
      if (nodes.length === 0 && marked.size === 0) return;
      marked = new Set(nodes);
      mark();
      showFirst(list);
    },
  };
}

/** Brings the first marked block into view, where the list scrolls by itself and not with the page. */
function showFirst(list: HTMLElement): void {
  const pane = list.closest<HTMLElement>('.output');
  const item = list.querySelector<HTMLElement>('.related');
  if (pane === null || item === null || pane.scrollHeight <= pane.clientHeight) return;
  const [box, view] = [item.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (box.top < view.top || box.bottom > view.bottom) {
    pane.scrollTop += box.top - view.top - view.height / 3;
  }
}

function blockElement({ sql, params }: Block, related: boolean): HTMLElement {
  const code = highlightSql(sql);
  code.append(';');
  const values = params.map((value, index) =>
    h('div', {}, h('dt', {}, `$${index + 1}`), h('dd', {}, value)),
  );
  return h(
    'li',
    { class: related ? 'related' : undefined },
    h('pre', {}, code),
    params.length === 0 ? undefined : h('dl', { class: 'params' }, ...values),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', name: 'go', title: 'Go to the lines it comes from' }, 'Lines'),
      h('button', { type: 'button', name: 'copy', title: 'Copy this statement' }, 'Copy'),
    ),
  );
}

function scriptOf(blocks: readonly Block[]): string {
  return blocks.map(({ sql }) => `${sql};\n`).join('');
}
