import type { Plan, PlanNode } from 'lakeplan';
import { printable } from 'lakeplan/internal';
import { createChunkedList } from './chunks.js';
import { h } from './dom.js';

export interface PlanPanel {
  readonly element: HTMLElement;
  show(plan: Plan): void;
}

/** The plan as a tree: a node for each thing that is set up, with what is known of it. */
export function createPlanPanel(): PlanPanel {
  const summary = h('p', { class: 'lead' });
  const list = h('ol', { class: 'nodes', 'aria-label': 'Plan' });
  const chunks = createChunkedList<PlanNode>(list, (node) => JSON.stringify(node), nodeElement);
  return {
    element: h('section', { class: 'panel' }, summary, list),
    show({ target, nodes, use }) {
      const current =
        use === null ? 'no lake is current at the end' : `${use} is current at the end`;
      summary.textContent = `For DuckDB ${target}; ${current}.`;
      chunks.show(nodes);
    },
  };
}

function nodeElement(node: PlanNode): HTMLElement {
  const { kind, origin, ...rest } = node;
  const name = node.kind === 'attach' ? node.alias : node.name;
  const action = node.kind === 'secret' && node.action === 'reference' ? 'existing secret' : kind;
  const facts = Object.entries(rest).filter(([key]) => !['name', 'alias', 'action'].includes(key));
  return h(
    'li',
    {},
    h('h3', {}, h('span', { class: `kind ${kind}` }, action), ' ', printable(name)),
    facts.length === 0 ? undefined : tree(Object.fromEntries(facts)),
    h('p', { class: 'origin' }, `from ${origin.join(', ')}`),
  );
}

function tree(value: unknown): HTMLElement {
  if (Array.isArray(value)) return h('span', {}, ...value.map(tree));
  if (typeof value !== 'object' || value === null) return h('code', {}, printable(String(value)));
  const { credential, env } = value as { credential?: string; env?: string };
  if (credential !== undefined) {
    const from = env === undefined ? 'as configured' : `from ${env}`;
    return h('span', { class: 'credential' }, h('code', {}, credential), ` ${from}`);
  }
  const rows = Object.entries('map' in value ? (value.map as object) : value);
  if (rows.length === 0) return h('span', { class: 'muted' }, 'none');
  return h(
    'dl',
    {},
    ...rows.map(([key, one]) => h('div', {}, h('dt', {}, key), h('dd', {}, tree(one)))),
  );
}
