import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { BoundStatement, Emitted, NotEmitted } from '../emit/emit.js';
import { headOf } from '../emit/head.js';
import { toScript } from '../emit/script.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';
import { requirements, type Requirements } from '../plan/requirements.js';
import { command } from './command.js';
import { writeOut } from './files.js';
import { isOutcome, usageError } from './host.js';
import { formatJson } from './json.js';
import { outcome } from './messages.js';
import { compileInput, fileOperand, openSession } from './session.js';
import { conflict, sqlOptions, type SqlGiven } from './sql-options.js';
import { boundStatements, plainStatements } from './sql-statements.js';

/** The SQL of one session with the chosen lakes, and nothing else. */
export const sql = command({
  summary: 'print the SQL that attaches the lakes',
  description: [
    'Prints the SQL that attaches the chosen lakes in one session: extensions, secrets, ATTACH, USE. If there is an error in the configuration it prints none.',
    'Run it outside of a transaction, and so that it stops at its first error: duckdb -f FILE runs it and ends, duckdb -bail -init FILE runs it and stays. With -init or .read alone DuckDB goes on after an error, and after a secret that failed it would attach the lake with other credentials.',
  ],
  operands: [fileOperand],
  options: sqlOptions,
  examples: [
    {
      line: 'lakeplan sql --lake sales --credentials getenv --out sales.sql',
      what: 'Write a script that may be committed, to run with duckdb -f sales.sql:',
    },
    {
      line: 'lakeplan sql --lake sales --credentials bound --format json',
      what: 'Print statements for a program that binds the credentials:',
    },
    { line: 'lakeplan sql sales.plan.json', what: 'Print the SQL of a plan that was approved:' },
    {
      line: 'lakeplan sql --lake sales --teardown --leave-to memory',
      what: 'Print the way back, for a session that has a database called memory:',
    },
  ],
  run(operands, given, host) {
    const problem = conflict(given);
    if (problem !== undefined) return usageError(problem);
    const session = openSession(operands, given, host);
    if (isOutcome(session)) return session;
    const compiled = compileInput(session);
    if (!compiled.ok) return outcome('', compiled.diagnostics, session.input, host);
    const { plan, credentials: values, diagnostics } = compiled;
    const { text, found } = write(plan, values, given);
    const printed = outcome(text, [...diagnostics, ...found], session.input, host);
    if (session.input.isPlan && found.some(lacksVariable)) {
      return { ...printed, stderr: `${printed.stderr}${planLacksVariable}` };
    }
    const holdsValues = given.credentials === 'inline' || given.credentials === 'bound';
    return writeOut(printed, given.out, holdsValues ? 'private' : 'public', host);
  },
});

/** What a configuration makes of several variables, or says itself, is not in its plan. */
function lacksVariable({ code, args }: Diagnostic): boolean {
  return code === 'unset-credential' && args.variable === undefined;
}

const planLacksVariable =
  'lakeplan: a plan knows where a credential comes from only if it is one whole ${NAME}; give the configuration instead, or choose other --credentials\n';

interface Written {
  readonly text: string;
  readonly found: readonly Diagnostic[];
}

function write(plan: Plan, values: Credentials, given: SqlGiven): Written {
  const { credentials = 'redacted', format, teardown } = given;
  if (credentials === 'bound') return written(boundStatements(plan, values, given), printJson);
  const emitted = plainStatements(plan, values, given);
  if (format === 'json') return written(emitted, printJson);
  const needed = teardown === true ? nothing : requirements(plan);
  return written(emitted, (statements) => headOf(credentials, needed) + toScript(statements));
}

/** A teardown needs no credential and no secret, whatever the plan does. */
const nothing: Requirements = { secrets: [], credentials: [] };

function written<S extends BoundStatement>(
  emitted: Emitted<S> | NotEmitted,
  print: (statements: readonly S[]) => string,
): Written {
  return emitted.ok
    ? { text: print(emitted.statements), found: [] }
    : { text: '', found: emitted.diagnostics };
}

function printJson(statements: readonly BoundStatement[]): string {
  return `${formatJson(statements.map(({ sql: text, params }) => ({ sql: text, params })))}\n`;
}
