import type { Change } from '../../diff/change.js';
import { diff } from '../../diff/diff.js';
import { hasErrors, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/nodes.js';
import type { Input } from '../document.js';
import { usageError, type Outcome } from '../host.js';
import { compileAlone, compileInput, lakesOf } from '../session.js';
import { lakeByLake } from './lake-by-lake.js';
import type { Side, Sides } from './side.js';

/** The changes with the plans they are between, the mistakes that are in the way, or why there can be no comparison. */
export type Comparison =
  | { readonly changes: readonly Change[]; readonly before: Plans; readonly after: Plans }
  | { readonly mistakes: readonly Mistakes[] }
  | Outcome;

type Plans = readonly Plan[];

/** What is wrong with a file. */
interface Mistakes {
  readonly input: Input;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares lake by lake, as `check` and `snapshot` see them: each as it is when it is opened alone. A plan file of
 * several lakes is of one session, and is compared with one; which lake is current is compared between plan files only.
 */
export function compare({ before, after, chosen }: Sides, all: boolean): Comparison {
  const isOneSession = [before, after].some(isOfSeveralLakes);
  if (isOneSession && [before, after].some(({ kind }) => kind === 'snapshot')) {
    return usageError('a plan of several lakes cannot be compared with a snapshot of each');
  }
  const [old, now] = [plansOf(before, isOneSession), plansOf(after, isOneSession)];
  const mistakes = [old, now].flatMap(({ mistakes: one }) => (one === undefined ? [] : [one]));
  if (mistakes.length > 0) return { mistakes };
  const arePlans = before.kind === 'plan' && after.kind === 'plan';
  const [[first], [second]] = [old.plans, now.plans];
  const one = first ?? second;
  const asSession = (arePlans || isOneSession) && one !== undefined;
  const changes = asSession
    ? diff(inSession(first, one, arePlans), inSession(second, one, arePlans), { all })
    : lakeByLake(old.plans, now.plans, { all, chosen });
  return { changes, before: old.plans, after: now.plans };
}

/** The plan, or one without lakes beside the other; with the lake that is current only where that is compared. */
function inSession(plan: Plan | undefined, other: Plan, withUse: boolean): Plan {
  if (plan === undefined) return { ...other, nodes: [], use: null };
  return withUse ? plan : { ...plan, use: null };
}

function isOfSeveralLakes(side: Side): boolean {
  if (side.kind !== 'plan') return false;
  const read = compileInput(side.session);
  return read.ok && lakesOf(read.plan).length > 1;
}

interface PlansOfSide {
  readonly plans: readonly Plan[];
  readonly mistakes?: Mistakes;
}

function plansOf(side: Side, isOneSession: boolean): PlansOfSide {
  if (side.kind === 'snapshot') return { plans: side.lakes.map(({ plan }) => plan) };
  const { session } = side;
  if (isOneSession || side.kind === 'plan') {
    if (side.kind === 'configuration' && side.isEmpty) return { plans: [] };
    const result = compileInput(session);
    if (result.ok) return { plans: [result.plan] };
    return { plans: [], mistakes: { input: session.input, diagnostics: result.diagnostics } };
  }
  if (side.isBlank) return { plans: [] };
  // Mistakes in lakes that were not chosen are in nobody's way.
  const { diagnostics } = side.isEmpty ? { diagnostics: [] } : compileAlone(session);
  return hasErrors(diagnostics)
    ? { plans: [], mistakes: { input: session.input, diagnostics } }
    : { plans: compileAlone(side.whole).plans };
}
