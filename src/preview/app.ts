import type { CredentialMode } from '../emit/credential.js';
import type { ExtensionMode } from '../emit/extension.js';
import { createClient } from './client.js';
import { createEditor } from './editor/editor.js';
import { fragmentOf } from './link.js';
import type { Output, Settings } from './protocol.js';
import type { Plan } from '../plan/nodes.js';
import { createBuilder } from './ui/builder.js';
import { createChangesPanel } from './ui/changes-panel.js';
import { copy } from './ui/copy.js';
import { button, h } from './ui/dom.js';
import { createNeedsPanel } from './ui/needs-panel.js';
import { createPlanPanel } from './ui/plan-panel.js';
import { createProblems } from './ui/problems.js';
import { chooseTarget, createLakeChoice, type SessionChoice } from './ui/session.js';
import { createShareDialog } from './ui/share-dialog.js';
import { createSqlPanel } from './ui/sql-panel.js';
import { createStatus } from './ui/status.js';
import { createTabs } from './ui/tabs.js';
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

/** What a text needs to be shown: all of it is there, or the text has a mistake. */
type Good = Required<Pick<Output, 'plan' | 'requirements' | 'head' | 'blocks'>>;

/** Puts the preview into an empty element, and keeps it up to date. */
export function createApp(root: HTMLElement, options: AppOptions): App {
  const client = createClient();
  const env: Record<string, string> = {};
  let target = options.target;
  let mode: CredentialMode = 'redacted';
  let extensions: ExtensionMode = 'install';
  let session: SessionChoice = {};
  let revealed = false;
  let good: Good | undefined;
  let pinned: Plan | undefined;

  const status = createStatus();
  const announce = status.say;
  const showsValues = () => mode === 'inline' || mode === 'bound';
  const settings = (): Settings => ({
    ...session,
    target,
    extensions,
    env: { ...env },
    credentials: showsValues() && !revealed ? 'redacted' : mode,
  });

  let pointed: number | undefined;
  const point = async (node: number | undefined) => {
    pointed = node;
    const lines = node === undefined ? [] : await client.linesOf(node);
    // The pointer may have gone on while the lines were looked for.
    if (pointed === node) editor.showLines(lines);
  };
  const sql = createSqlPanel({
    onCredentials(chosen) {
      mode = chosen;
      revealed = false;
      void refresh();
    },
    onExtensions(chosen) {
      extensions = chosen;
      void refresh();
    },
    onReveal() {
      revealed = true;
      void refresh();
    },
    onPoint: (node) => void point(node),
    async onGo(node) {
      const [lines] = await client.linesOf(node);
      if (lines !== undefined) editor.goToLine(lines[0]);
    },
    onCopy: (text, shown) => void copy(text, shown, announce),
  });
  const plan = createPlanPanel();
  const needs = createNeedsPanel();
  const changes = createChangesPanel(() => {
    pinned = good?.plan;
    showTab();
  });
  const tabs = createTabs('Output', [
    { id: 'sql', title: 'SQL', panel: sql.element, onshow: showTab },
    { id: 'plan', title: 'Plan', panel: plan.element, onshow: showTab },
    { id: 'needs', title: 'Must exist', panel: needs.element, onshow: showTab },
    { id: 'changes', title: 'Changes', panel: changes.element, onshow: showTab },
  ]);
  const lakes = createLakeChoice((chosen) => {
    session = chosen;
    void refresh();
  });
  const variables = createVariables((name, value) => {
    if (value === '') delete env[name];
    else env[name] = value;
    void refresh();
  });
  const problems = createProblems({
    onGo: ({ from }) => editor.goTo(from),
    onFix: ({ from, to }, { insert }) => editor.change(from, to, insert),
  });
  const builder = createBuilder({
    ask: client.starter,
    onUse: (text) => editor.replace(text),
  });
  const share = createShareDialog((text, shown) => void copy(text, shown, announce));
  const openShare = async () => {
    const shared = await client.share(editor.text, { ...env }, target);
    const address = `${options.linkTo ?? ''}${fragmentOf(shared?.text ?? '', target)}`;
    share.open(address, shared);
  };

  const output = h(
    'div',
    { class: 'output' },
    tabs.element,
    sql.element,
    plan.element,
    needs.element,
    changes.element,
  );
  const place = h('div', { class: 'editor' });
  root.append(
    h(
      'div',
      { class: 'bar' },
      h('h2', {}, 'lakeplan'),
      h('p', { class: 'tagline' }, 'A lake configuration, and the DuckDB SQL it becomes'),
      h('span', { class: 'space' }),
      lakes.element,
      chooseTarget(target, (chosen) => {
        target = chosen;
        void refresh();
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
      h('section', { class: 'result', 'aria-label': 'Output' }, output),
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
      void refresh();
    },
    onLine: (line) => void client.nodesAt(line).then(sql.markNodes),
    complete: (text, at) => client.complete(text, at, target, { ...env }),
  });

  let busy = false;
  let stale = false;
  async function refresh(): Promise<void> {
    stale = true;
    output.setAttribute('aria-busy', 'true');
    if (busy) return;
    busy = true;
    while (stale) {
      stale = false;
      const asked = revision;
      const result = await client.compile(editor.text, settings()).catch(() => undefined);
      if (result === undefined) announce('This text could not be read: it is nested too deep');
      else if (asked === revision) render(result);
    }
    busy = false;
    output.setAttribute('aria-busy', 'false');
  }

  function render(result: Output): void {
    const { problems: found, plan: made, requirements, head, blocks } = result;
    editor.showProblems(found);
    problems.show(found);
    variables.show(result.variables);
    if (result.parsed) lakes.show(result.lakes);
    const isGood =
      made !== undefined &&
      requirements !== undefined &&
      head !== undefined &&
      blocks !== undefined;
    if (isGood) good = { plan: made, requirements, head, blocks };
    output.classList.toggle('stale', !isGood);
    sql.hide(showsValues() && !revealed);
    status.show(result);
    showTab();
  }

  function showTab(): void {
    if (good === undefined) return;
    if (tabs.shown === 'sql') sql.show(good.head, good.blocks);
    else if (tabs.shown === 'plan') plan.show(good.plan);
    else if (tabs.shown === 'needs') needs.show(good.requirements, good.plan);
    else if (pinned === undefined) changes.show(undefined);
    else void client.diff(pinned, good.plan).then(changes.show);
  }

  void refresh();
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
