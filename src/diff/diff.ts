import type { Plan, PlanNode } from '../plan/nodes.js';
import { parsePlan } from '../plan-file/parse.js';
import type { Change, Pair, Plans } from './change.js';
import { effects, type ChangeCode } from './codes.js';
import { indexed } from './indexed-plan.js';
import { matchNodes, named, orders, type Match } from './match.js';
import { partsOf, type Part } from './parts.js';
import { addedCode, partCode, removedCode, replacedCode } from './rules.js';
import { targetRule, useRule } from './rules/plan.js';
import { lakesOfScope } from './rules/scope.js';
import { same } from './same.js';

/**
 * The differences between two plans of `compile` or `parsePlan`, each with what it does to those who have the lakes.
 * What is the same is told by name, and a lake by its key in the configuration. Every value in which the plans differ
 * is in one change and in no other; credentials are compared by name and variable. Nothing is thrown: what is no plan is
 * the one change `unreadable-plan`.
 *
 * @example
 * ```ts
 * import { compile, diff, type Plan } from 'lakeplan';
 *
 * function planOf(path: string): Plan {
 *   const catalog = { type: 'sqlite', uri: '/lakes/sales.sqlite' };
 *   const result = compile({ lakes: { sales: { catalog, storage: { type: 'local', path } } } });
 *   if (!result.ok) throw new Error('the configuration has errors');
 *   return result.plan;
 * }
 * const changes = diff(planOf('/lakes/sales'), planOf('/lakes/sold'));
 * for (const { effect, code, before, after } of changes) console.log(effect, code, before, after);
 * // danger data-path-moved /lakes/sales/ /lakes/sold/
 * ```
 */
export function diff(before: Plan, after: Plan): readonly Change[] {
  const [old, now] = [parsePlan(before), parsePlan(after)];
  if (!old.ok || !now.ok) return [change('change', { kind: 'plan' }, '', 'unreadable-plan')];
  const plans = { before: indexed(old.plan), after: indexed(now.plan) };
  return [
    ...planChanges(plans),
    ...matchNodes(plans).flatMap((match) => nodeChanges(match, plans)),
  ];
}

function planChanges(plans: Plans): readonly Change[] {
  const [old, now] = orders(plans);
  const parts = [
    {
      pointer: '/target',
      before: plans.before.target,
      after: plans.after.target,
      rule: targetRule,
    },
    { pointer: '/use', before: plans.before.use, after: plans.after.use, rule: useRule },
    { pointer: '/nodes', before: old, after: now, rule: () => 'order-changed' as const },
  ];
  return parts
    .filter(({ before, after }) => !same(before, after))
    .map(({ pointer, before, after, rule }) => {
      return change('change', { kind: 'plan' }, pointer, rule(plans), { before, after });
    });
}

function nodeChanges({ before, after }: Match, plans: Plans): readonly Change[] {
  if (before === undefined) return [change('add', named(after), '', addedCode(after), { after })];
  const node = named(before);
  if (after === undefined) return [change('remove', node, '', removedCode(before), { before })];
  const pair = { before, after, plans };
  const replaced = replacedCode(pair);
  if (replaced !== undefined) return [change('change', node, '', replaced, { before, after })];
  return partChanges(pair);
}

function partChanges(pair: Pair): readonly Change[] {
  const [old, now] = [partsOf(pair.before), partsOf(pair.after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((pointer) => {
    const [before, after] = [old.get(pointer), now.get(pointer)];
    const part = before ?? after;
    if (part === undefined || same(before?.value, after?.value)) return [];
    const op = before === undefined ? 'add' : after === undefined ? 'remove' : 'change';
    const code = partCode(part, before?.value, after?.value, pair);
    return [
      change(op, named(pair.before), pointer, code, {
        ...(before && { before: before.value }),
        ...(after && { after: after.value }),
        ...lakes(part, pair),
      }),
    ];
  });
}

function lakes({ key }: Part, { before, after, plans }: Pair): Pick<Change, 'lakes'> {
  const both = isCreated(before) && isCreated(after);
  return both && key === 'scope' ? { lakes: lakesOfScope(before.scope, after.scope, plans) } : {};
}

function isCreated(node: PlanNode) {
  return node.kind === 'secret' && node.action === 'create';
}

function change(
  op: Change['op'],
  node: Change['node'],
  pointer: string,
  code: ChangeCode,
  values: Pick<Change, 'before' | 'after' | 'lakes'> = {},
): Change {
  const { lakes: concerned, ...sides } = values;
  const found = { op, node, pointer, ...sides, effect: effects[code], code };
  return concerned === undefined ? found : { ...found, lakes: concerned };
}
