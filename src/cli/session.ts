import { compileEach } from '../compile/each.js';
import { compile } from '../compile/compile.js';
import type { Compiled, CompileOptions, CompileResult } from '../compile/result.js';
import { readTarget } from '../compile/target.js';
import { createReport, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';
import { parsePlan } from '../plan-file/parse.js';
import { requirements } from '../plan/requirements.js';
import { lakeNames, wrongChoice } from './chosen.js';
import type { Given, Operand } from './command.js';
import { defaultFiles, readInput, type Input } from './document.js';
import { readEnvironment } from './environment.js';
import { isOutcome, usageError, type Host, type Outcome, type Variables } from './host.js';
import type { documentOptions, outOption, useOption } from './options.js';

/** What a command is about: the configuration or the plan that was read, and how it is to be compiled. */
export interface Session {
  readonly input: Input;
  readonly options: CompileOptions & { readonly env: Variables };
}

type SessionOptions = Given<typeof documentOptions & typeof useOption & typeof outOption>;

export const fileOperand = {
  name: 'FILE',
  optional: true,
  help: `The configuration: TOML, or JSON if it begins with { or its name ends in .json; - is standard input. Or a plan that lakeplan plan printed. Default: the first of ${defaultFiles.join(', ')} in this folder.`,
} as const satisfies Operand;

/** Reads the file and the variables that the command line names. */
export function openSession(
  [file]: readonly string[],
  given: SessionOptions,
  host: Host,
): Session | Outcome {
  const { lake, target, use, out, vars = [] } = given;
  const environment = readEnvironment(given, host);
  if (isOutcome(environment)) return environment;
  const input = readInput(file, host);
  if (isOutcome(input)) return input;
  if (out !== undefined && [input.file, ...vars].some((read) => host.isSameFile(read, out))) {
    return usageError('--out names a file that is read');
  }
  const inVain = (['lake', 'target', 'use'] as const).find((name) => given[name] !== undefined);
  if (input.isPlan && inVain !== undefined) {
    return usageError(`--${inVain} has no effect on a plan: give it when the plan is made`);
  }
  const problem = wrongChoice({ lake, target, use }, lakeNames(input));
  if (problem !== undefined) return usageError(problem);
  return {
    input,
    options: {
      env: environment.variables,
      ...(lake === undefined ? {} : { lakes: lake }),
      ...(target === undefined ? {} : { target }),
      ...(use === undefined ? {} : { use }),
    },
  };
}

/** The plan of one session with the chosen lakes. */
export function compileInput({ input: { parsed, isPlan }, options }: Session): CompileResult {
  if (!parsed.ok) return parsed;
  return isPlan ? readPlan(parsed.document, options.env) : compile(parsed.document, options);
}

/** The plans of the chosen lakes, each compiled as if it were alone, with every finding; a plan file is one already. */
export function compileAlone(session: Session): {
  readonly plans: readonly Plan[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { parsed, isPlan } = session.input;
  if (!parsed.ok || isPlan) {
    const result = compileInput(session);
    return { plans: result.ok ? [result.plan] : [], diagnostics: result.diagnostics };
  }
  const { lakes, diagnostics } = compileEach(parsed.document, session.options);
  const results = lakes.map(({ result }) => result);
  return {
    plans: results.filter((result): result is Compiled => result.ok).map(({ plan }) => plan),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)],
  };
}

function readPlan(document: unknown, env: Variables): CompileResult {
  const parsed = parsePlan(document);
  if (!parsed.ok) return parsed;
  const report = createReport();
  readTarget(parsed.plan.target, report);
  const { diagnostics } = report;
  return { ...parsed, credentials: credentialsOf(parsed.plan, env), diagnostics };
}

/** A plan knows the variables of its credentials, and nothing more of them. */
function credentialsOf(plan: Plan, env: Variables): Credentials {
  const variables = new Map(
    requirements(plan).credentials.map(({ credential, env: name }) => [credential, name]),
  );
  return (name) => {
    const variable = variables.get(name);
    return variable === undefined ? undefined : env[variable];
  };
}

/** The names of the lakes that a plan attaches. */
export function lakesOf({ nodes }: Plan): readonly string[] {
  return nodes.filter((node) => node.kind === 'attach').map(({ lake }) => lake);
}
