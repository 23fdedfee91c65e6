import type { Diagnostic, Environment, Plan } from 'lakeplan';
import { compileEach, expand, type LakeSource } from 'lakeplan/internal';

/** Whether what the compiler takes at a place stands in a plan. */
export type IsPlanned = (pointer: string, value: unknown) => boolean;

/** Tells what of each lake the compiler puts into a plan: of a lake without errors, everything but what it ignores. */
export function plannedIn(
  document: unknown,
  env: Environment,
  target: string,
): (lake: LakeSource) => IsPlanned {
  const { lakes } = compileEach(document, { env, target });
  const results = new Map(lakes.map(({ name, result }) => [name, result]));
  return ({ name, pointer: root, extensions }) => {
    const result = results.get(name);
    if (result?.ok !== true) return () => false;
    const { plan, diagnostics } = result;
    const unused = new Set(diagnostics.filter(isLeftOut).map(({ pointer }) => pointer));
    const isRead = (pointer: string) =>
      pointer.startsWith(`${root}/`) ||
      (extensions !== undefined && pointer.startsWith(`${extensions.pointer}/`));
    return (pointer, value) =>
      isRead(pointer) && (!unused.has(pointer) || isInPlan(value, plan, env));
  };
}

function isLeftOut({ code, args }: Diagnostic): boolean {
  return code === 'unused-key' && args.because !== 'engine-ignores-it';
}

/** A scope that has no use for a secret may yet say where the data lies. */
function isInPlan(value: unknown, plan: Plan, env: Environment): boolean {
  const shown = JSON.stringify(plan);
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => {
    const expansion = typeof text === 'string' ? expand(text, env) : undefined;
    if (typeof expansion !== 'object' || !('text' in expansion)) return false;
    return shown.includes(JSON.stringify(expansion.text).slice(1, -1));
  });
}
