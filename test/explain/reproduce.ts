import { readInput } from '../../src/cli/document.js';
import { run } from '../../src/cli/run.js';
import type { Example } from '../../src/explain/page.js';
import * as lakeplan from '../../src/index.js';
import type { CompileOptions, CompileResult, Diagnostic } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { testHost } from '../cli/host.js';
import { invocationOf } from './invocation.js';

/** All that is said about the example, by the library. */
export function diagnosticsOf(example: Example): readonly Diagnostic[] {
  const { text } = example;
  const { kind, credentials } = invocationOf(example);
  if (kind === 'script') return runScript(text);
  if (kind === 'plan') {
    const parsed = lakeplan.parsePlan(JSON.parse(text));
    return parsed.ok ? [] : parsed.diagnostics;
  }
  const result = compileExample(example);
  if (!result.ok || credentials === undefined) return result.diagnostics;
  const { plan, credentials: values } = result;
  const emitted =
    credentials === 'getenv'
      ? lakeplan.emit(plan, { credentials })
      : lakeplan.emit(plan, { credentials, values });
  return [...result.diagnostics, ...(emitted.ok ? [] : emitted.diagnostics)];
}

/** The SQL a plan or a configuration becomes, credentials redacted; empty when it becomes none. */
export function sqlOf(example: Example): string {
  if (invocationOf(example).kind === 'plan') {
    const parsed = lakeplan.parsePlan(JSON.parse(example.text));
    return parsed.ok ? lakeplan.toScript(lakeplan.emit(parsed.plan).statements) : '';
  }
  const result = compileExample(example);
  return result.ok ? lakeplan.toScript(lakeplan.emit(result.plan).statements) : '';
}

function compileExample(example: Example): CompileResult {
  const { kind, env, target } = invocationOf(example);
  const options: CompileOptions = { env, ...(target === undefined ? {} : { target }) };
  if (kind === 'toml') return compileToml(example.text, options);
  const input = readInput('lakes.json', hostOf(example));
  if (!('parsed' in input)) throw new Error('there is no text');
  const { parsed } = input;
  return parsed.ok ? lakeplan.compile(parsed.document, options) : parsed;
}

function hostOf(example: Example) {
  return { ...testHost('', invocationOf(example).env), readText: () => example.text };
}

/** The codes that the command line shown on the page prints, each once. */
export function printedCodes(example: Example): readonly string[] {
  const { stderr } = run(invocationOf(example).args, hostOf(example));
  const found = stderr.matchAll(/^(?:error|warning|info)\[([a-z-]+)\]/gm);
  return [...new Set(Array.from(found, ([, code = '']) => code))];
}

/** What the script exports as its `result`, with lakeplan's own source in place of the package. */
function runScript(text: string): readonly Diagnostic[] {
  const body = text
    .replace(/import (\{[^}]*\}) from 'lakeplan';/, 'const $1 = lakeplan;')
    .replace('export const result =', 'return');
  // oxlint-disable-next-line no-implied-eval -- the text is an example of ours
  const result: unknown = new Function('lakeplan', body)(lakeplan);
  const { diagnostics = [] } = result as { readonly diagnostics?: readonly Diagnostic[] };
  return diagnostics;
}
