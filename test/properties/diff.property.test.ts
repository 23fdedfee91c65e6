import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, parsePlan, renderDiff, type Change, type Plan } from '../../src/index.js';
import { covers, differingLeaves, nodeOf } from '../diff/support/leaves.js';
import { planPairs } from '../diff/support/plan-pairs.js';
import { anything } from '../support/anything.js';
import { compiled } from '../support/compiled.js';
import { markersOf } from '../support/markers.js';
import { documents } from '../support/model/document.js';
import { jsonMutations, mutate, wildMutations } from '../support/mutate.js';
import { runs } from '../support/runs.js';

const orders = ({ pointer, node }: Change) => node.kind === 'plan' && pointer === '/nodes';

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
        const changes = diff(before, after);
        for (const leaf of differingLeaves(before, after)) {
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
        const leaves = differingLeaves(before, after);
        for (const change of diff(before, after).filter((one) => !orders(one))) {
          expect(leaves.some((leaf) => covers(change, leaf))).toBe(true);
        }
      }),
      runs(150),
    );
  });

  test('says the same places of the way back', () => {
    const back = { add: 'remove', remove: 'add', change: 'change' } as const;
    fc.assert(
      fc.property(planPairs, ([before, after]) => {
        const there = diff(before, after).map((one) => `${one.op} ${nodeOf(one)} ${one.pointer}`);
        const home = diff(after, before).map(
          (one) => `${back[one.op]} ${nodeOf(one)} ${one.pointer}`,
        );
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
