import { backends } from '../backend/index.js';
import type { Backends } from '../backend/backend.js';
import { child } from '../diagnostic/pointer.js';
import type { Plan, PlanNode } from '../plan/nodes.js';
import { parsePlanWith } from '../plan-file/parse.js';
import type { Change, Neighbours, Pair, Plans } from './change.js';
import { closedParts } from './closed.js';
import { effectOf, isSilent, type ChangeCode } from './codes.js';
import { matchNodes, named, orders, partnersOf, type Match } from './match.js';
import { matchLakes, placedLakes } from './match/lakes.js';
import { neighboursOf } from './neighbours.js';
import { partsOf, type Part } from './parts.js';
import { addedCode, partCode, removedCode, replacedCode } from './rules.js';
import { useRule } from './rules/plan.js';
import { lakesOfScope } from './rules/scope.js';
import { targetChange } from './rules/target.js';
import { same } from './same.js';
import { indexed, type IndexedPlan } from './indexed-plan.js';

/** Which differences are listed. */
export interface DiffOptions {
  /** Whether to list those too that alter no SQL, such as another place in the configuration. */
  readonly all?: boolean;
}

/**
 * The differences between two plans of `compile` or `parsePlan`, each with what it does to users of the lakes. A lake
 * is known by its catalog and its data before its name, a secret by its name before what it holds. With `all`, every
 * value in which the plans differ is in one change and in no other; credentials are compared by name and variable.
 * Nothing is thrown: what is no plan is the one change `unreadable-plan`.
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
export const diff = diffWith(backends);

/** `diff` for a set of backends: that of the `compile` which made the plans. */
export function diffWith(known: Backends) {
  const read = parsePlanWith(known);
  return (before: Plan, after: Plan, { all = false }: DiffOptions = {}): readonly Change[] => {
    const [old, now] = [read(before), read(after)];
    if (!old.ok || !now.ok) return [change('change', { kind: 'plan' }, '', 'unreadable-plan')];
    const sides = { before: indexed(old.plan, known), after: indexed(now.plan, known) };
    const changes = changesBetween(sides.before, sides.after, neighboursIn(sides));
    return all ? changes : changes.filter(({ code }) => !isSilent(code));
  };
}

function neighboursIn({ before, after }: Pick<Plans, 'before' | 'after'>): Neighbours {
  const [old, now] = [placedLakes(before), placedLakes(after)];
  return neighboursOf(old, now, matchLakes(old, now));
}

/** All differences between two plans that were read; what is beside a lake may be in other plans. */
export function changesBetween(
  before: IndexedPlan,
  after: IndexedPlan,
  neighbours: Neighbours,
): readonly Change[] {
  const plans = { before, after, partners: partnersOf(before, after), neighbours };
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
      rule: targetChange,
    },
    {
      pointer: '/use',
      before: plans.before.use,
      after: plans.after.use,
      rule: () => ({ code: useRule(plans) }),
    },
    {
      pointer: '/nodes',
      before: old,
      after: now,
      rule: () => ({ code: 'order-changed' as const }),
    },
  ];
  return parts
    .filter(({ before, after }) => !same(before, after))
    .map(({ pointer, before, after, rule }) => {
      const { code, ...lakes } = rule(plans);
      return change('change', { kind: 'plan' }, pointer, code, { before, after, ...lakes });
    });
}

function nodeChanges({ before, after }: Match, plans: Plans): readonly Change[] {
  if (before === undefined) {
    const lakes = lakesBeside(after, plans);
    return [change('add', named(after), '', addedCode(after, plans), { after, ...lakes })];
  }
  if (after === undefined) {
    const lakes = lakesBeside(before, plans);
    return [change('remove', named(before), '', removedCode(before, plans), { before, ...lakes })];
  }
  const pair = { before, after, plans };
  const replaced = replacedCode(pair);
  if (replaced === undefined) return partChanges(pair);
  return [change('change', named(before, after), '', replaced, { before, after })];
}

function partChanges(pair: Pair): readonly Change[] {
  const [old, now] = [partsOf(pair.before), partsOf(pair.after)];
  const node = named(pair.before, pair.after);
  const closed = closedParts(pair);
  const together = new Set(
    closed.flatMap(({ pointer, values }) =>
      Object.keys(values).map((name) => child(pointer, name)),
    ),
  );
  const single = [...new Set([...old.keys(), ...now.keys()])].flatMap((pointer) => {
    const [before, after] = [old.get(pointer), now.get(pointer)];
    const part = before ?? after;
    if (part === undefined || same(before?.compared, after?.compared)) return [];
    if (together.has(pointer)) return [];
    const op = before === undefined ? 'add' : after === undefined ? 'remove' : 'change';
    const code = partCode(part, before?.value, after?.value, pair);
    return [
      change(op, node, pointer, code, {
        ...(before && { before: before.value }),
        ...(after && { after: after.value }),
        ...lakesReached(part, pair),
      }),
    ];
  });
  return [
    ...single,
    ...closed.map(({ op, pointer, code, values }) => {
      return change(op, node, pointer, code, op === 'add' ? { after: values } : { before: values });
    }),
  ];
}

function lakesBeside(node: PlanNode, { neighbours }: Plans): Pick<Change, 'lakes'> {
  const other = node.kind === 'attach' ? neighbours.get(node) : undefined;
  return other === undefined ? {} : { lakes: [other] };
}

function lakesReached({ key }: Part, { before, after, plans }: Pair): Pick<Change, 'lakes'> {
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
  const found = { op, node, pointer, ...sides, effect: effectOf(code), code };
  return concerned === undefined ? found : { ...found, lakes: concerned };
}
