import { describe, expect, test } from 'vitest';
import {
  emit,
  emitTeardown,
  emitVerify,
  type CompileResult,
  type Plan,
  type PlanNode,
} from '../../src/index.js';
import { compiledFor, configurations, type Configuration } from '../support/targets.js';

/** Versions that a team may run side by side, with one script for both. */
const pair = ['1.5', '2.0'] as const;

describe.each(configurations.map((one) => [one.name, one] as const))('%s', (_, golden) => {
  test('the SQL for both targets differs only where what is configured exists in one of them', () => {
    const keys = missingKeys(golden);
    const shared = {
      ...golden,
      document: without(
        golden.document,
        keys.map(({ pointer }) => pointer),
      ),
    };
    const plans = pair.map((target) => compiledFor(target, shared));
    if (plans.some(({ ok }) => !ok)) {
      // What exists in neither: both say the same of it.
      expect(errorsOf(plans[0])).toEqual(errorsOf(plans[1]));
      return;
    }
    const [one, other] = plans.map((result) => textsOf(planOf(result)));
    expect(other).toEqual(one);
    // And what was taken away stands in the SQL as clauses of its own, which move nothing else.
    for (const target of pair) {
      const full = compiledFor(target, golden);
      if (!full.ok) continue;
      const names = new Set(keys.map(({ key }) => key));
      const rest = planOf(compiledFor(target, shared));
      expect(clausesWithout(full.plan, names)).toEqual(clausesWithout(rest, names));
    }
  });
});

test('there is a golden that only one of them takes', () => {
  const only = configurations.filter((golden) => {
    const [one, other] = pair.map((target) => compiledFor(target, golden).ok);
    return one !== other;
  });
  expect(only.map(({ name }) => name)).toContain('options-postgres-2.0');
});

/** What one target refuses, and the other does not. */
function missingKeys(golden: Configuration) {
  const [one = [], other = []] = pair.map((target) => errorsOf(compiledFor(target, golden)));
  const isIn = (list: typeof one, pointer: string) =>
    list.some((error) => error.pointer === pointer);
  return [
    ...one.filter(({ pointer }) => !isIn(other, pointer)),
    ...other.filter(({ pointer }) => !isIn(one, pointer)),
  ];
}

function errorsOf(result: CompileResult | undefined) {
  const errors = result?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
  return errors.map(({ code, pointer, args }) => ({
    code,
    pointer,
    key: 'key' in args ? args.key : '',
  }));
}

function planOf(result: CompileResult): Plan {
  if (!result.ok) throw new Error('it does not compile');
  return result.plan;
}

/** All that is written for a plan, in every mode. */
function textsOf(plan: Plan) {
  const values = (credential: string) => `value of ${credential}`;
  return [
    emit(plan),
    emit(plan, { credentials: 'variables' }),
    emit(plan, { credentials: 'inline', values }),
    emit(plan, { credentials: 'bound', values }),
    emit(plan, { credentials: 'getenv' }),
    emitVerify(plan),
    emitTeardown(plan, { leaveTo: 'memory' }),
  ];
}

/** The document without what stands at JSON Pointers; all else is what it was, a moment of TOML too. */
function without(document: unknown, pointers: readonly string[]): unknown {
  return pointers.reduce<unknown>((rest, pointer) => {
    const keys = pointer.split('/').slice(1);
    return removed(
      rest,
      keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
    );
  }, document);
}

function removed(value: unknown, [name = '', ...names]: readonly string[]): unknown {
  const { [name]: inner, ...others } = value as Readonly<Record<string, unknown>>;
  return names.length === 0 ? others : { ...others, [name]: removed(inner, names) };
}

/** The nodes of a plan without clauses of these names. */
function clausesWithout({ nodes }: Plan, names: ReadonlySet<string>): readonly unknown[] {
  const rest = (clauses: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(clauses).filter(([name]) => !names.has(name)));
  return nodes.map((node: PlanNode) => {
    if (node.kind === 'attach') return { ...node, options: rest(node.options) };
    if (node.kind === 'secret' && node.action === 'create')
      return { ...node, parameters: rest(node.parameters) };
    return node;
  });
}
