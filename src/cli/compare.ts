import type { Change } from '../diff/change.js';
import { diff } from '../diff/diff.js';
import { compareText, hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Plan } from '../plan/nodes.js';
import type { Side } from './side.js';
import { compileAlone, compileSession, lakesOf } from './session.js';

export type Comparison =
  | { readonly changes: readonly Change[]; readonly note: string }
  | { readonly before: readonly Diagnostic[]; readonly after: readonly Diagnostic[] };

/**
 * What `lakeplan sql` would run on each side, compared: the chosen lakes in one session, or where they cannot be in
 * one, lake by lake, as they are then opened.
 */
export function compare(before: Side, after: Side): Comparison {
  const [old, now] = [planOf(before), planOf(after)];
  if (old.diagnostics === undefined && now.diagnostics === undefined)
    return { changes: diffPlans(old.plan, now.plan), note: '' };
  const [alone, nowAlone] = [eachOf(before), eachOf(after)];
  if (hasErrors(alone.diagnostics) || hasErrors(nowAlone.diagnostics)) {
    return { before: ifWrong(alone.diagnostics), after: ifWrong(nowAlone.diagnostics) };
  }
  // A plan is of one session, so what cannot be in one is not compared with it.
  if (before.input.isPlan || after.input.isPlan) {
    return { before: old.diagnostics ?? [], after: now.diagnostics ?? [] };
  }
  return {
    changes: lakeByLake(alone.plans, nowAlone.plans),
    note: 'lakeplan: the lakes cannot be in one session, and are compared one by one\n',
  };
}

function eachOf(side: Side): ReturnType<typeof compileAlone> {
  return side.isEmpty ? { plans: [], diagnostics: [] } : compileAlone(side);
}

function ifWrong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return hasErrors(diagnostics) ? diagnostics : [];
}

/** The plan of one session; none where there is nothing, or where there are mistakes. */
function planOf(side: Side): {
  readonly plan?: Plan;
  readonly diagnostics?: readonly Diagnostic[];
} {
  if (side.isEmpty) return {};
  const result = compileSession(side);
  return result.ok ? { plan: result.plan } : { diagnostics: result.diagnostics };
}

/** Where there was nothing, or is nothing any more, only that is said, and nothing of what is current. */
function diffPlans(before: Plan | undefined, after: Plan | undefined): readonly Change[] {
  if (before !== undefined && after !== undefined) return diff(before, after);
  const one = before ?? after;
  if (one === undefined) return [];
  const full: Plan = { ...one, use: null };
  const empty: Plan = { ...full, nodes: [] };
  return before === undefined ? diff(empty, full) : diff(full, empty);
}

/**
 * The same change of several lakes is one, which names them. What a lake that is new or gone needs is said only
 * of extensions that were not loaded before, or are no longer.
 */
function lakeByLake(before: readonly Plan[], after: readonly Plan[]): readonly Change[] {
  const [old, now] = [byLake(before), byLake(after)];
  const later = new Set(after.flatMap(extensionsOf));
  const known = new Set(before.flatMap(extensionsOf).filter((name) => later.has(name)));
  const names = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  const found = new Map<string, Found>();
  for (const name of names) {
    const isShared = old.has(name) && now.has(name);
    for (const change of diffPlans(old.get(name), now.get(name))) {
      if (!isShared && change.node.kind === 'extension' && known.has(change.node.name)) continue;
      const { lakes = [], ...rest } = change;
      const key = keyOf(rest);
      const concerned = found.get(key)?.lakes ?? new Set();
      for (const lake of [...lakes, name]) concerned.add(lake);
      found.set(key, { change: rest, lakes: concerned });
    }
  }
  return Array.from(found.values(), ({ change, lakes }) => {
    return change.node.kind === 'attach' ? change : { ...change, lakes: [...lakes] };
  });
}

/** A change, and every lake it concerns. */
interface Found {
  readonly change: Change;
  readonly lakes: Set<string>;
}

/** An extension that is new or gone is so whatever asks for it. */
function keyOf({ node, op, pointer, code, before, after }: Change): string {
  const isExtension = node.kind === 'extension' && pointer === '';
  return JSON.stringify([node, op, pointer, code, ...(isExtension ? [] : [before, after])]);
}

function extensionsOf({ nodes }: Plan): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'extension' ? [node.name] : []));
}

function byLake(plans: readonly Plan[]): ReadonlyMap<string, Plan> {
  return new Map(plans.flatMap((plan) => lakesOf(plan).map((name) => [name, plan] as const)));
}
