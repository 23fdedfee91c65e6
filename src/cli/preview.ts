import type { Compiled } from '../compile.js';
import { printable } from '../diagnostic/printable.js';
import { emit } from '../emit/emit.js';
import { toScript } from '../emit/script.js';
import { requirements, type RequiredSecret } from '../plan/requirements.js';
import type { CredentialName, Plan } from '../plan/nodes.js';
import type { Input } from './document.js';
import { eachLake } from './each.js';
import type { Host, Outcome } from './host.js';
import { outcome } from './messages.js';
import type { Given } from './options.js';

/** What would be run, for a person to read: lake by lake, as if each were opened alone. */
export function preview(input: Input, given: Given, host: Host): Outcome {
  const { lakes, diagnostics } = eachLake(input, given, host);
  const texts = lakes.map(({ name, result }) => (result.ok ? previewLake(name, result) : ''));
  return outcome(texts.join('\n'), diagnostics, input, host);
}

function previewLake(name: string, { plan }: Compiled): string {
  const { secrets, credentials } = requirements(plan);
  return [
    `Lake ${printable(name)}, for DuckDB ${plan.target}\n`,
    section('Extensions', extensions(plan)),
    section('Must already exist', secrets.map(requiredSecret)),
    section('Credentials', credentials.map(credential)),
    section('SQL, credentials redacted', toScript(emit(plan).statements).trimEnd().split('\n')),
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

function requiredSecret({ name, type, in: storage }: RequiredSecret): string {
  const place = storage === undefined ? '' : ` in ${storage}`;
  return `the secret ${printable(name)} of type ${type}${place}`;
}

function credential({ credential: name, env }: CredentialName): string {
  return printable(env === undefined ? name : `${name}, from ${env}`);
}
