import {
  type BoundStatement,
  compile,
  type Credentials,
  type Diagnostic,
  emit,
  type Emitted,
  type NotEmitted,
  type Plan,
  requirements,
} from 'lakeplan';
import { createReport, findLakes, headOfScript as headOf } from 'lakeplan/internal';
import { parseToml } from 'lakeplan/toml';
import type { Output, Settings } from '../protocol.js';
import { problemsOf } from './problems.js';
import { variablesOf } from './variables.js';

/** A text that compiled, kept for what is asked of it later. */
export interface Compiled {
  readonly text: string;
  readonly document: unknown;
  readonly plan: Plan;
}

/** Everything the page shows of a text, and what to keep of it. */
export function compileText(
  text: string,
  settings: Settings,
): { readonly output: Output; readonly compiled?: Compiled } {
  const parsed = parseToml(text);
  if (!parsed.ok) {
    const problems = problemsOf(parsed.diagnostics, text);
    return { output: { parsed: false, problems, lakes: [], variables: [] } };
  }
  const { document } = parsed;
  const { target, lakes, use, env } = settings;
  const result = compile(document, {
    env,
    target,
    ...(lakes === undefined ? {} : { lakes }),
    ...(use === undefined ? {} : { use }),
  });
  const sources = findLakes(document, createReport());
  const known = {
    parsed: true,
    lakes: sources.map(({ name }) => name),
    variables: variablesOf(sources, env),
  };
  const { diagnostics } = result;
  if (!result.ok) return { output: { ...known, problems: problemsOf(diagnostics, text) } };
  const { plan, credentials } = result;
  const emitted = emitAs(plan, settings, credentials);
  const all: readonly Diagnostic[] = emitted.ok
    ? diagnostics
    : [...diagnostics, ...emitted.diagnostics];
  const needed = requirements(plan);
  const output: Output = {
    ...known,
    problems: problemsOf(all, text),
    plan,
    requirements: needed,
    head: headOf(settings.credentials, needed),
    ...(emitted.ok ? { blocks: emitted.statements } : {}),
  };
  return { output, compiled: { text, document, plan } };
}

function emitAs(
  plan: Plan,
  { credentials: mode, extensions }: Settings,
  values: Credentials,
): Emitted<BoundStatement> | NotEmitted {
  if (mode === 'bound') return emit(plan, { credentials: mode, values, extensions });
  if (mode === 'inline') return emit(plan, { credentials: mode, values, extensions });
  if (mode === 'getenv') return emit(plan, { credentials: mode, extensions });
  return emit(plan, { credentials: mode, extensions });
}
