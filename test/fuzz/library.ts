import { inspect } from 'node:util';
import {
  compile,
  diff,
  emit,
  emitTeardown,
  emitVerify,
  renderDiagnostic,
  renderDiff,
  requirements,
  toScript,
  type Emitted,
  type NotEmitted,
  type Statement,
  type CompileResult,
  type Diagnostic,
} from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import type { Output } from './leaks.js';
import type { Sample } from './sample.js';

/** What each function of the library makes of a result, as text. */
const views: Readonly<Record<string, (result: CompileResult) => string>> = {
  'JSON.stringify': (result) => JSON.stringify([result, Object.entries(result)]),
  inspect: (result) => everything(result),
  'emit redacted': (result) => emitted(result, (plan) => emit(plan)),
  'emit variables': (result) => emitted(result, (plan) => emit(plan, { credentials: 'variables' })),
  'emit getenv': (result) => emitted(result, (plan) => emit(plan, { credentials: 'getenv' })),
  'emit bound': (result) => emitted(result, boundTexts(result)),
  emitTeardown: (result) => emitted(result, (plan) => emitTeardown(plan, { leaveTo: 'memory' })),
  emitVerify: (result) => (result.ok ? everything(emitVerify(result.plan)) : ''),
  renderDiff: (result) => (result.ok ? differences(result.plan) : ''),
  requirements: (result) => (result.ok ? everything(requirements(result.plan)) : ''),
  'renderDiagnostic plain': ({ diagnostics }) => rendered(diagnostics, false),
  'renderDiagnostic colour': ({ diagnostics }) => rendered(diagnostics, true),
};

/** Calls the library as a program would, and looks at what comes back in one of the ways. */
export function callLibrary({ random, kind, text, table, env, lakes }: Sample): Output {
  const asText = kind.endsWith('toml');
  const options = {
    env,
    ...(random.chance(0.5) ? { lakes: [random.pick(lakes)] } : {}),
    ...(random.chance(0.2) ? { target: random.pick(['1.4', '2.0', '9']) } : {}),
  };
  const result = asText ? compileToml(text, options) : compile(table, options);
  const name = random.pick(Object.keys(views));
  const all = views[name]?.(result) ?? '';
  return {
    way: `${asText ? 'compileToml' : 'compile'}, ${name}`,
    besides: [],
    all,
    words: name.startsWith('renderDiagnostic') ? all : '',
  };
}

function differences(plan: Plan): string {
  const none: Plan = { ...plan, nodes: [], use: null };
  const changes = [...diff(none, plan), ...diff(plan, none)];
  return `${everything(changes)}${renderDiff(changes)}`;
}

function everything(value: unknown): string {
  const options = { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity };
  return inspect(value, { ...options, showHidden: true });
}

type Plan = (CompileResult & { readonly ok: true })['plan'];

function emitted(result: CompileResult, run: (plan: Plan) => unknown): string {
  if (!result.ok) return '';
  const made = run(result.plan) as NotEmitted | Emitted<Statement>;
  return `${everything(made)}${made.ok ? toScript(made.statements) : ''}`;
}

/** The texts of the statements; their parameters are to hold the values. */
function boundTexts(result: CompileResult): (plan: Plan) => unknown {
  return (plan) => {
    const values = result.ok ? result.credentials : () => undefined;
    const made = emit(plan, { credentials: 'bound', values });
    return made.ok ? { sql: made.statements.map(({ sql }) => sql) } : made;
  };
}

function rendered(diagnostics: readonly Diagnostic[], color: boolean): string {
  return diagnostics.map((one) => renderDiagnostic(one, { source: 'lakes', color })).join('\n');
}
