import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveTarget } from '../../src/engine/versions.js';
import {
  diff,
  emit,
  emitTeardown,
  parsePlan,
  renderDiff,
  requirements,
  type Change,
  type ChangedNode,
  type Plan,
} from '../../src/index.js';
import { covers, differingLeaves } from '../diff/support/leaves.js';
import { planPairs } from '../diff/support/plan-pairs.js';
import { anything } from '../support/anything.js';
import { compiled } from '../support/compiled.js';
import { markersOf } from '../support/markers.js';
import { documents } from '../support/model/document.js';
import { jsonMutations, mutate, wildMutations } from '../support/mutate.js';
import { runs } from '../support/runs.js';

const orders = ({ pointer, node }: Change) => node.kind === 'plan' && pointer === '/nodes';

/** Plans that differ in where they come from, and in how their version is spelled. */
const quietPairs = fc
  .tuple(documents(), fc.boolean(), fc.string({ minLength: 1 }))
  .map(([model, isPatch, place]): readonly [Plan, Plan] => {
    const { plan } = compiled(model);
    const target = isPatch ? (resolveTarget(plan.target) ?? plan.target) : plan.target;
    const nodes = plan.nodes.map((node) => ({ ...node, origin: [`/${place}`, ...node.origin] }));
    return [plan, { ...plan, target, nodes }];
  });

/** All that a plan comes to: its SQL in every mode that needs no values, what it needs, and how it is asked for. */
function runOf(plan: Plan): string {
  const nodes = plan.nodes.map((node) => {
    // In which order a secret has its parameters and a lake its options does not matter.
    if (node.kind === 'attach') return { ...node, options: sorted(node.options) };
    if (node.kind === 'extension' || node.action === 'reference') return node;
    return { ...node, parameters: sorted(node.parameters) };
  });
  const ordered = { ...plan, nodes } as Plan;
  const modes = [
    emit(ordered),
    emit(ordered, { credentials: 'variables', extensions: 'load' }),
    emit(ordered, { credentials: 'getenv', extensions: 'omit' }),
    emitTeardown(ordered, { leaveTo: 'memory' }),
  ];
  const texts = modes.map((one) => (one.ok ? one.statements.map(({ sql }) => sql) : 'none'));
  const lakes = plan.nodes.flatMap((node) => (node.kind === 'attach' ? [node.lake] : []));
  return JSON.stringify([texts, requirements(ordered), lakes, resolveTarget(plan.target)]);
}

function sorted<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(table).map(([key, value]): [string, unknown] => {
    const isMap = typeof value === 'object' && value !== null && 'map' in value;
    return [key, isMap ? { map: sorted(value.map as Readonly<Record<string, unknown>>) } : value];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name it had, and the one it has. */
function names(node: ChangedNode): readonly [string, string] {
  if (node.kind === 'plan') return ['', ''];
  const name = node.kind === 'attach' ? node.lake : node.name;
  return [node.was ?? name, name];
}

describe('diff', () => {
  test('of a plan and itself is empty', () => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan } = compiled(model);
        expect(diff(plan, plan)).toEqual([]);
        expect(diff(plan, JSON.parse(JSON.stringify(plan)) as Plan)).toEqual([]);
      }),
      runs(100),
    );
  });

  test('says every value in which two plans differ, and each once', () => {
    fc.assert(
      fc.property(planPairs, ([before, after]) => {
        const changes = diff(before, after, { all: true });
        for (const leaf of differingLeaves(before, after, changes)) {
          const covering = changes.filter((change) => covers(change, leaf));
          expect(covering, JSON.stringify(leaf)).toHaveLength(1);
        }
      }),
      runs(300),
    );
  });

  test('says nothing of what is the same', () => {
    fc.assert(
      fc.property(planPairs, ([before, after]) => {
        const changes = diff(before, after, { all: true });
        const leaves = differingLeaves(before, after, changes);
        for (const change of changes.filter((one) => !orders(one))) {
          expect(leaves.some((leaf) => covers(change, leaf))).toBe(true);
        }
      }),
      runs(150),
    );
  });

  test('lists nothing exactly where the SQL and what it needs are the same, and the lakes have the same names', () => {
    let equal = 0;
    fc.assert(
      fc.property(fc.oneof(planPairs, quietPairs), ([before, after]) => {
        const isQuiet = diff(before, after).length === 0;
        expect(isQuiet).toBe(runOf(before) === runOf(after));
        if (isQuiet && diff(before, after, { all: true }).length > 0) equal += 1;
      }),
      runs(300),
    );
    // Or nothing would have been left out.
    expect(equal).toBeGreaterThan(0);
  });

  test('says the same places of the way back', () => {
    const back = { add: 'remove', remove: 'add', change: 'change' } as const;
    fc.assert(
      fc.property(planPairs, ([before, after]) => {
        const there = diff(before, after, { all: true }).map(({ op, node, pointer }) => {
          const [was, name] = names(node);
          return [op, node.kind, was, name, pointer].join(' ');
        });
        const home = diff(after, before, { all: true }).map(({ op, node, pointer }) => {
          const [was, name] = names(node);
          return [back[op], node.kind, name, was, pointer].join(' ');
        });
        expect(home.sort()).toEqual(there.sort());
      }),
      runs(150),
    );
  });

  test('is for anything else the one change that it is no plan', () => {
    fc.assert(
      fc.property(anything, documents(), (value, model) => {
        const { plan } = compiled(model);
        for (const [before, after] of [
          [value(), plan],
          [plan, value()],
        ] as [Plan, Plan][])
          expect(diff(before, after).map(({ code }) => code)).toEqual(['unreadable-plan']);
      }),
      runs(150),
    );
  });

  test('is all put in words', () => {
    fc.assert(
      fc.property(planPairs, ([before, after]) => {
        const changes = diff(before, after);
        for (const format of ['text', 'markdown'] as const) {
          const words = renderDiff(changes, { format });
          for (const { code } of changes) expect(words).toContain(code);
        }
      }),
      runs(150),
    );
  });

  test('shows no credential', () => {
    fc.assert(
      fc.property(documents(), documents(), (one, other) => {
        const changes = diff(compiled(one).plan, compiled(other).plan);
        const markdown = renderDiff(changes, { format: 'markdown' });
        const shown = `${JSON.stringify(changes)}${renderDiff(changes)}${markdown}`.toLowerCase();
        for (const marker of [...markersOf(one), ...markersOf(other)])
          expect(shown).not.toContain(marker);
      }),
      runs(150),
    );
  });

  test('of plans with any values in them is a list', () => {
    fc.assert(
      fc.property(documents(), fc.oneof(jsonMutations, wildMutations), (model, mutations) => {
        const { plan } = compiled(model);
        const spoiled = mutate(plan, mutations) as Plan;
        const changes = diff(plan, spoiled);
        const isPlan = parsePlan(spoiled).ok;
        expect(changes.some(({ code }) => code === 'unreadable-plan')).toBe(!isPlan);
      }),
      runs(200),
    );
  });
});
