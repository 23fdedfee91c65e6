import { join } from 'node:path';
import { compile, type CompileOptions, type Diagnostic, type Plan } from '../../../../src/index.js';
import { compileCase, foldersIn, goldenRoot, readOptions } from '../../../golden/input.js';
import { compiled } from '../emitted.js';
import { version } from '../environment.js';

/** A golden plan: the configuration it begins with, and what the root package's tests hold it to. */
export interface Golden {
  readonly name: string;
  readonly folder: string;
  readonly document: unknown;
  readonly options: CompileOptions;
  readonly plan: Plan;
  /** The same for the version under test, where it compiles for it. */
  readonly planHere: Plan;
  /** The lakes that need no MotherDuck, and nothing that somebody publishes. */
  readonly lakes: readonly string[];
  /** Why it does not compile for the version under test; nothing when it does. */
  readonly errors: readonly Diagnostic[];
}

export const goldens: readonly Golden[] = await Promise.all(foldersIn('plans').map(readGolden));

async function readGolden(name: string): Promise<Golden> {
  const folder = join(goldenRoot, 'plans', name);
  const options = readOptions(folder);
  const { document, result } = await compileCase(folder);
  const { plan } = compiled(result);
  const here = compile(document, { ...options, target: version });
  const errors = here.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    name,
    folder,
    document,
    options,
    plan,
    planHere: here.ok ? here.plan : plan,
    lakes: plan.nodes.flatMap((node) =>
      node.kind === 'attach' && !needsMotherDuck(node) && !isPublished(node) ? [node.lake] : [],
    ),
    errors,
  };
}

/** Whether its catalog is at a URL: `tests/remote` has such lakes. */
function isPublished(node: Plan['nodes'][number]): boolean {
  return node.kind === 'attach' && node.host === 'duckdb' && node.metadata.path.includes('://');
}

export function needsMotherDuck(node: Plan['nodes'][number]): boolean {
  if (node.kind !== 'attach') return false;
  return node.host === 'motherduck' || node.metadata.type === 'motherduck';
}
