import { readInput } from '../../src/cli/document.js';
import { run } from '../../src/cli/run.js';
import type { Example } from '../../src/explain/example.js';
import { commandLine } from '../../src/explain/invocation.js';
import * as lakeplan from '../../src/index.js';
import type { CompileOptions, CompileResult, Diagnostic } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { testHost } from '../cli/host.js';

/** All that is said about the example, by the library. */
export function diagnosticsOf(example: Example): readonly Diagnostic[] {
  const { kind, text } = example;
  if (kind === 'script') return runScript(text);
  if (kind === 'plan') {
    const parsed = lakeplan.parsePlan(JSON.parse(text));
    return parsed.ok ? [] : parsed.diagnostics;
  }
  const result = compileExample(example);
  if (!result.ok || example.credentials === undefined) return result.diagnostics;
  const { plan, credentials: values } = result;
  const { credentials } = example;
  const emitted =
    credentials === 'getenv'
      ? lakeplan.emit(plan, { credentials })
      : lakeplan.emit(plan, { credentials, values });
  return [...result.diagnostics, ...(emitted.ok ? [] : emitted.diagnostics)];
}

/** The SQL a plan or a configuration becomes, credentials redacted; empty when it becomes none. */
export function sqlOf(example: Example): string {
  if (example.kind === 'plan') {
    const parsed = lakeplan.parsePlan(JSON.parse(example.text));
    return parsed.ok ? lakeplan.toScript(lakeplan.emit(parsed.plan).statements) : '';
  }
  const result = compileExample(example);
  return result.ok ? lakeplan.toScript(lakeplan.emit(result.plan).statements) : '';
}

function compileExample(example: Example): CompileResult {
  const { kind, text, env, target } = example;
  const options: CompileOptions = {
    ...(env === undefined ? {} : { env }),
    ...(target === undefined ? {} : { target }),
  };
  if (kind === 'toml') return compileToml(text, options);
  const input = readInput('lakes.json', hostOf(example));
  if (!('parsed' in input)) throw new Error('there is no text');
  const { parsed } = input;
  return parsed.ok ? lakeplan.compile(parsed.document, options) : parsed;
}

function hostOf({ text, env = {} }: Example) {
  return { ...testHost('', env), readText: () => text };
}

/** The codes that the command line shown on the page prints, each once. */
export function printedCodes(example: Example): readonly string[] {
  const line = commandLine(example) ?? 'lakeplan check lakes.toml';
  const args = line.includes('lakeplan ') ? line.replace(/^.*?lakeplan /, '') : `check ${line}`;
  const { stderr } = run(args.split(' '), hostOf(example));
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
