import { printable, printableLines, shortened } from '../diagnostic/printable.js';
import { emit } from '../emit/emit.js';
import { kindOf } from '../emit/head.js';
import { requirements, type RequiredSecret } from '../plan/requirements.js';
import type { CredentialName, Plan } from '../plan/nodes.js';
import { command } from './command.js';
import { isOutcome } from './host.js';
import { outcome } from './messages.js';
import { documentOptions } from './options.js';
import { compileAlone, fileOperand, lakesOf, openSession } from './session.js';

/** What would be run, for a person to read: lake by lake, as if each were opened alone. */
export const preview = command({
  summary: 'show, lake by lake, what would be run',
  description: [
    'Shows for each lake, as if it were opened alone, the extensions it takes, the secrets that must already exist, its credentials by name and variable, and the SQL. No credential is shown, and none needs to be set.',
  ],
  operands: [fileOperand],
  options: documentOptions,
  examples: [{ what: 'Show one lake:', line: 'lakeplan preview --lake sales' }],
  run(operands, given, host) {
    const session = openSession(operands, given, host);
    if (isOutcome(session)) return session;
    const { plans, diagnostics } = compileAlone(session);
    return outcome(plans.map(previewPlan).join('\n'), diagnostics, session.input, host);
  },
});

function previewPlan(plan: Plan): string {
  const { secrets, credentials } = requirements(plan);
  const lakes = lakesOf(plan);
  const title = `${lakes.length === 1 ? 'Lake' : 'Lakes'} ${printable(lakes.map(shortened).join(', '))}`;
  return [
    `${title}, for DuckDB ${plan.target}\n`,
    section('Extensions', extensions(plan)),
    section('Must already exist', secrets.map(requiredSecret)),
    section('Credentials', credentials.map(credential)),
    section(
      'SQL, credentials redacted',
      emit(plan).statements.flatMap(({ sql }) => printableLines(`${sql};`)),
    ),
  ].join('');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function extensions({ nodes }: Plan): readonly string[] {
  return nodes
    .filter((node) => node.kind === 'extension')
    .map(({ name, repository }) =>
      printable(repository === undefined ? name : `${name} from ${repository}`),
    );
}

function requiredSecret(secret: RequiredSecret): string {
  return `the secret ${printable(shortened(secret.name))} ${kindOf(secret)}`;
}

function credential({ credential: name, env, optional }: CredentialName): string {
  const source = env === undefined ? '' : `, from ${env}`;
  return printable(`${shortened(name)}${source}${optional === true ? ' (may be empty)' : ''}`);
}
