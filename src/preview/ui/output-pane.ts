import type { Plan } from 'lakeplan';
import type { Differences, Output } from '../protocol.js';
import { createChangesPanel } from './changes-panel.js';
import { h } from './dom.js';
import { createNeedsPanel } from './needs-panel.js';
import { createPlanPanel } from './plan-panel.js';
import { createSqlPanel, type SqlPanelOptions } from './sql-panel.js';
import { createTabs } from './tabs.js';

/** What a text needs to be shown: all of it is there, or the text has a mistake. */
type Good = Required<Pick<Output, 'plan' | 'requirements' | 'head' | 'blocks'>>;

export interface OutputPaneOptions extends SqlPanelOptions {
  readonly diff: (before: Plan, after: Plan) => Promise<Differences>;
}

export interface OutputPane {
  readonly element: HTMLElement;
  /** Shows what became of a text; of one with mistakes, or that could not be read, what was there before. */
  readonly show: (result: Output | undefined) => void;
  /** Asks before credentials are shown; the SQL waits until then. */
  readonly hideSql: (hidden: boolean) => void;
  readonly markNodes: (nodes: readonly number[]) => void;
  readonly setBusy: (busy: boolean) => void;
}

/** The SQL, the plan, what must exist and what has changed, each in a tab. */
export function createOutputPane(options: OutputPaneOptions): OutputPane {
  let good: Good | undefined;
  let pinned: Plan | undefined;
  const sql = createSqlPanel(options);
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
  const banner = h(
    'p',
    { class: 'banner', role: 'note', hidden: true },
    'Out of date: there are errors now. What you see is from before them, and cannot be copied.',
  );
  const panels = [sql, plan, needs, changes].map(({ element }) => element);
  const element = h('div', { class: 'output' }, tabs.element, banner, ...panels);

  function showTab(): void {
    if (good === undefined) return;
    if (tabs.shown === 'sql') sql.show(good.head, good.blocks);
    else if (tabs.shown === 'plan') plan.show(good.plan);
    else if (tabs.shown === 'needs') needs.show(good.requirements, good.plan);
    else if (pinned === undefined) changes.show(undefined);
    else void options.diff(pinned, good.plan).then(changes.show);
  }

  return {
    element,
    show(result) {
      const current = result && goodOf(result);
      good = current ?? good;
      const isStale = current === undefined;
      element.classList.toggle('stale', isStale);
      banner.hidden = !isStale || good === undefined;
      sql.setStale(isStale);
      showTab();
    },
    hideSql: sql.hide,
    markNodes: sql.markNodes,
    setBusy(busy) {
      element.setAttribute('aria-busy', String(busy));
    },
  };
}

function goodOf({ plan, requirements, head, blocks }: Output): Good | undefined {
  return plan === undefined ||
    requirements === undefined ||
    head === undefined ||
    blocks === undefined
    ? undefined
    : { plan, requirements, head, blocks };
}
