import { backends } from './backend/index.js';
import type { Backends } from './backend/backend.js';
import { chooseLakes, findLakes } from './config/document.js';
import { shown } from './config/table.js';
import type { Environment } from './config/variables.js';
import {
  createReport,
  diagnostic,
  hasErrors,
  inOrder,
  type Diagnostic,
  type Report,
} from './diagnostic/diagnostic.js';
import { suggest } from './diagnostic/suggest.js';
import { defaultTarget, knownTargets, defaultVersion, resolveTarget } from './engine/versions.js';
import { checkNames } from './plan/checks/names.js';
import { checkCredentialNames, mergeSecrets } from './plan/checks/secrets.js';
import { resolveCredentials, type Credentials } from './plan/credentials.js';
import { mergeExtensions } from './plan/extensions.js';
import { planLake, type LakePlan } from './plan/lake.js';
import type { Plan } from './plan/nodes.js';

export interface CompileOptions {
  /** What `${NAME}` is looked up in; without it every variable is unset. */
  readonly env?: Environment;
  /** The names of the lakes to put into the session; all of the document's without it. */
  readonly lakes?: readonly string[];
  /** The DuckDB version the SQL is for: a line such as `1.5`, which means its newest patch, or a patch. */
  readonly target?: string;
  /** The lake whose database is current at the end; null for none. Without it: the lake, if there is one only. */
  readonly use?: string | null;
}

export type CompileResult =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly credentials: Credentials;
      /** Warnings and infos. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Compiles a parsed document, whatever it was parsed from, to a plan. Total: any input gives a plan or all of its
 * errors, and nothing is thrown. It reads nothing but its arguments.
 */
export const compile = compileWith(backends);

/** `compile` for a set of backends. */
export function compileWith(known: Backends) {
  return (document: unknown, options: CompileOptions = {}): CompileResult => {
    const report = createReport();
    try {
      return compileLakes(document, options, known, report);
    } catch {
      // Only a getter or a proxy in the caller's objects can bring us here: parsed text has neither.
      return {
        ok: false,
        diagnostics: [...report.diagnostics, diagnostic('unreadable-document', '', {})],
      };
    }
  };
}

function compileLakes(
  document: unknown,
  options: CompileOptions,
  known: Backends,
  report: Report,
): CompileResult {
  const { env = {}, target = defaultTarget } = options;
  const version = resolveTarget(target);
  if (version === undefined) report.add('unknown-target', '', { known: knownTargets });
  const sources = chooseLakes(findLakes(document, report), options.lakes, report);
  const lakes = sources.map((source) => {
    const context = {
      env,
      report,
      lake: source.name,
      target: version ?? defaultVersion,
      credentialTexts: new Map(),
    };
    return { ...planLake(source, known, context), credentialTexts: context.credentialTexts };
  });
  checkNames(lakes, env, report);
  const secrets = mergeSecrets(lakes, report);
  checkCredentialNames(secrets, report);
  const extensions = mergeExtensions(
    lakes.flatMap((lake) => lake.extensions),
    report,
  );
  const attaches = lakes.flatMap(({ attach }) => attach ?? []);
  const use = chooseUse(options.use, lakes, report);
  if (hasErrors(report.diagnostics)) return { ok: false, diagnostics: inOrder(report.diagnostics) };
  const texts = new Map(lakes.flatMap(({ credentialTexts }) => [...credentialTexts]));
  return {
    ok: true,
    plan: { version: 1, target, nodes: [...extensions, ...secrets, ...attaches], use },
    credentials: resolveCredentials(texts, env),
    diagnostics: inOrder(report.diagnostics),
  };
}

/** The alias that is current at the end. */
function chooseUse(
  use: string | null | undefined,
  lakes: readonly LakePlan[],
  report: Report,
): string | null {
  if (use === null || (use === undefined && lakes.length !== 1)) return null;
  const chosen = use === undefined ? lakes[0] : lakes.find(({ source }) => source.name === use);
  if (use !== undefined && chosen === undefined && lakes.length > 0) {
    const names = lakes.map(({ source }) => source.name);
    report.add('unknown-lake', '', { key: shown(use), ...suggest(use, names) });
  }
  return chosen?.attach?.alias ?? null;
}
