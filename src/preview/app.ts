import type { CredentialMode, ExtensionMode } from 'lakeplan';
import { createClient } from './client.js';
import { createEditor } from './editor/editor.js';
import { fragmentOf } from './link.js';
import type { Output, Settings } from './protocol.js';
import { createRefresher } from './refresh.js';
import { createBar } from './ui/bar.js';
import { createBuilder } from './ui/builder.js';
import { copy } from './ui/copy.js';
import { button, h } from './ui/dom.js';
import { createOutputPane } from './ui/output-pane.js';
import { createProblems } from './ui/problems.js';
import { chooseTarget, createLakeChoice, type SessionChoice } from './ui/session.js';
import { createShareDialog } from './ui/share-dialog.js';
import { createStatus } from './ui/status.js';
import { createVariables } from './ui/variables.js';

export interface AppOptions {
  readonly text: string;
  readonly target: string;
  /** The address that links go to; without it there are none. */
  readonly linkTo?: string | undefined;
}

export interface App {
  readonly text: string;
  readonly replace: (text: string) => void;
  close(): void;
}

/** Puts the preview into an empty element, and keeps it up to date. */
export function createApp(root: HTMLElement, options: AppOptions): App {
  const client = createClient();
  const env: Record<string, string> = {};
  let target = options.target;
  let mode: CredentialMode = 'redacted';
  let extensions: ExtensionMode = 'install';
  let session: SessionChoice = {};
  let revealed = false;

  const status = createStatus();
  const hidesValues = () => (mode === 'inline' || mode === 'bound') && !revealed;
  const settings = (): Settings => ({
    ...session,
    target,
    extensions,
    env: { ...env },
    credentials: hidesValues() ? 'redacted' : mode,
  });
  const copyShown = (text: string, shown: Node) => void copy(text, shown, status.say);

  let pointed: number | undefined;
  const point = async (node: number | undefined) => {
    pointed = node;
    const lines = node === undefined ? [] : await client.linesOf(node);
    // The pointer may have gone on while the lines were looked for.
    if (pointed === node) editor.showLines(lines);
  };
  const output = createOutputPane({
    onCredentials(chosen) {
      mode = chosen;
      revealed = false;
      refresh();
    },
    onExtensions(chosen) {
      extensions = chosen;
      refresh();
    },
    onReveal() {
      revealed = true;
      refresh();
    },
    onPoint: (node) => void point(node),
    async onGo(node) {
      const [lines] = await client.linesOf(node);
      if (lines !== undefined) editor.goToLine(lines[0]);
    },
    onCopy(text, shown) {
      // What was typed last may have errors.
      if (refresher.busy) status.say('Not copied: the SQL is not up to date yet');
      else copyShown(text, shown);
    },
    diff: client.diff,
  });
  const lakes = createLakeChoice((chosen) => {
    session = chosen;
    refresh();
  });
  const variables = createVariables((name, value) => {
    if (value === '') delete env[name];
    else env[name] = value;
    refresh();
  });
  const problems = createProblems({
    onGo: ({ from }) => editor.goTo(from),
    onFix: ({ from, to }, { insert }) => editor.change(from, to, insert),
  });
  const builder = createBuilder({
    ask: client.starter,
    onUse: (text) => editor.replace(text),
  });
  const share = createShareDialog(copyShown);
  const openShare = async () => {
    const shared = await client.share(editor.text, { ...env }, target);
    const address = `${options.linkTo ?? ''}${fragmentOf(shared?.text ?? '', target)}`;
    share.open(address, shared);
  };

  const place = h('div', { class: 'editor' });
  root.append(
    createBar(
      lakes.element,
      chooseTarget(target, (chosen) => {
        target = chosen;
        refresh();
      }),
      button('New…', () => builder.open()),
      options.linkTo === undefined ? undefined : button('Link…', () => void openShare()),
    ),
    h(
      'div',
      { class: 'panes' },
      h(
        'section',
        { class: 'input', 'aria-label': 'Configuration' },
        place,
        problems.element,
        variables.element,
      ),
      h('section', { class: 'result', 'aria-label': 'Output' }, output.element),
    ),
    status.element,
    builder.element,
    share.element,
  );

  let revision = 0;
  const editor = createEditor({
    parent: place,
    text: options.text,
    onText() {
      revision++;
      refresh();
    },
    onLine: (line) => void client.nodesAt(line).then(output.markNodes),
    complete: (text, at) => client.complete(text, at, target, { ...env }),
  });

  const refresher = createRefresher(async () => {
    const asked = revision;
    const result = await client.compile(editor.text, settings()).catch(() => undefined);
    if (asked === revision) show(result);
  }, output.setBusy);

  function refresh(): void {
    void refresher.refresh();
  }

  function show(result: Output | undefined): void {
    output.show(result);
    if (result === undefined) {
      status.say('This text could not be read: it is nested too deep');
      return;
    }
    editor.showProblems(result.problems);
    problems.show(result.problems);
    variables.show(result.variables);
    if (result.parsed) lakes.show(result.lakes);
    output.hideSql(hidesValues());
    status.show(result);
  }

  refresh();
  return {
    get text() {
      return editor.text;
    },
    replace: (text) => editor.replace(text),
    close() {
      client.close();
      editor.close();
      root.replaceChildren();
    },
  };
}
