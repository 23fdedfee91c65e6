import { child } from '../diagnostic/pointer.js';
import type { Plan, PlanNode } from '../plan/nodes.js';
import { checkNeeds } from './needs.js';
import { invalid, planContext, type PlanContext } from './place.js';
import { sinks, type AnySink } from './sinks.js';
import { textsIn } from './texts.js';

/** Asks of every text in the plan what is asked of it where it ends. */
export function checkTexts(plan: Plan, known: Pick<PlanContext, 'backends' | 'report'>): void {
  const context = planContext(plan, known);
  const { target, use } = plan;
  checkPart({ target, use }, 'plan', '', undefined, context);
  for (const [index, node] of plan.nodes.entries()) {
    const pointer = child('/nodes', index);
    checkPart(node, node.kind, pointer, node, context);
    checkNeeds(node, pointer, context);
  }
}

function checkPart(
  part: object,
  place: string,
  pointer: string,
  node: PlanNode | undefined,
  context: PlanContext,
): void {
  for (const found of textsIn(part, place)) {
    const { value, path } = found;
    const at = { ...context, pointer: path.reduce(child, pointer), node, path };
    const sink = sinkOf(found.place);
    if (sink !== undefined) sink.guard(value, at);
    else if (typeof value === 'string' && !ownWords.test(found.place)) invalid(at, 'unknown-key');
  }
}

/** Words of lakeplan's own, which the schema of plans knows one by one. */
const ownWords = /^[a-z]+\.(?:kind|action|host|in)$/;

/** The places are made of the same keys as the types of the table, which has a row for each text. */
function sinkOf(place: string): AnySink | undefined {
  const all: Readonly<Record<string, unknown>> = sinks;
  return Object.hasOwn(all, place) ? (all[place] as AnySink) : undefined;
}
