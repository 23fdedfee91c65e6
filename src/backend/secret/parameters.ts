import * as v from 'valibot';
import { isControlled } from '../../engine/words.js';
import { problem } from '../../fields/problem.js';
import type { Kinded } from '../../fields/field.js';
import { slipIn } from '../../fields/slips.js';
import { shown } from '../../fields/table.js';
import { checkValue, readValue } from '../../fields/read-value.js';
import { credential, encodable, type CredentialText, type Table } from '../../fields/values.js';
import { mayBeEmpty, readsVariables } from '../../fields/variables.js';
import { compareText, type Report } from '../../diagnostic/diagnostic.js';
import { child } from '../../diagnostic/pointer.js';
import { foldName } from '../../engine/names.js';
import { sentInHeaders } from '../../engine/headers.js';
import type { SecretParameter } from '../../engine/secret-parameters.js';
import { nameCredential } from '../../fields/credentials.js';
import type {
  CredentialMap,
  CredentialName,
  ParameterValue,
  SecretStorage,
} from '../../plan/nodes.js';
import type { LakeContext } from '../backend.js';
import type { SecretInput } from './input.js';
import type { SecretKind } from './kind.js';
import { isWord } from './words.js';

/** What a backend has found out about its secret. */
export interface SecretDraft {
  readonly kind: SecretKind;
  /** What the secret opens, where its type does not say so. */
  readonly role?: SecretKind['role'];
  readonly input: SecretInput;
  readonly in?: SecretStorage | undefined;
  readonly scope?: readonly string[] | undefined;
  /** The parameters that are not written as they were configured; undefined leaves one out. */
  readonly overrides?: Readonly<Record<string, string | number | boolean | Composed | undefined>>;
}

/** A text with credentials in it, each with the key it is configured by. */
interface Composed {
  readonly parts: readonly (string | { readonly key: string; readonly text: CredentialText })[];
}

/** The parameters of the secret called `name`. */
export function parametersOf(
  name: string,
  { kind, input, overrides = {} }: SecretDraft,
  context: LakeContext,
): Record<string, ParameterValue> {
  const { rows } = kind;
  const names = new Set([...input.given, ...Object.keys(overrides)]);
  const parameters: Record<string, ParameterValue> = {};
  for (const parameter of names) {
    if (!Object.hasOwn(rows, parameter) || isWord(rows[parameter], context.target)) continue;
    const value = Object.hasOwn(overrides, parameter)
      ? overrides[parameter]
      : input.value(parameter);
    if (value === undefined) continue;
    const credentialName = `${name}.${parameter}`;
    if (typeof value === 'boolean' || typeof value === 'string') parameters[parameter] = value;
    else if (typeof value === 'number') parameters[parameter] = String(value);
    else if (isComposed(value)) {
      const parts = value.parts.map((part) => {
        if (typeof part === 'string') return part;
        const { key, text } = part;
        return credentialAt(input.at(key), `${credentialName}.${key}`, text, context);
      });
      parameters[parameter] = { parts };
    } else if (rows[parameter]?.value === 'map') {
      const pointer = input.at(parameter);
      const map = credentialMap(value as Table, credentialName, pointer, context);
      // An empty map has no type that DuckDB would take.
      if (Object.keys(map.map).length > 0) parameters[parameter] = map;
    } else {
      const text = value as CredentialText;
      const asked = { ...rows[parameter], ...kind.parameters[parameter] };
      const pointer = input.at(parameter);
      if (sentInHeaders.has(parameter)) checkHeader(text, pointer, context.report);
      parameters[parameter] = credentialAt(pointer, credentialName, text, context, asked);
    }
  }
  return parameters;
}

/** The parameters in the order of the engine's table. */
export function inRank(
  parameters: Readonly<Record<string, ParameterValue>>,
  { ranks }: SecretKind,
): Readonly<Record<string, ParameterValue>> {
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.sort(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)));
}

function isComposed(value: unknown): value is Composed {
  return typeof value === 'object' && value !== null && 'parts' in value;
}

/** The name of an HTTP header: a line break in it would begin another one. */
export const mapKey = v.pipe(
  encodable,
  v.check((key: string) => !isControlled(key), problem('control-character', {})),
);

/** A map's values are all credentials; its keys are names, which HTTP compares without case. */
function credentialMap(
  table: Table,
  name: string,
  pointer: string,
  context: LakeContext,
): CredentialMap {
  const { report } = context;
  const seen = new Map<string, string>();
  const entries: [string, CredentialName][] = [];
  for (const key of Object.keys(table).sort(compareText)) {
    if (table[key] === null || table[key] === undefined) continue;
    const at = child(pointer, key);
    const earlier = seen.get(foldName(key));
    if (earlier !== undefined) {
      report.add('duplicate-key', at, { key: shown(key) }, { related: [earlier] });
    }
    checkValue(mapKey, key, at, report);
    seen.set(foldName(key), at);
    const value = readValue(credential, table[key], at, context);
    if (value !== undefined) {
      checkHeader(value, at, report);
      entries.push([key, credentialAt(at, `${name}.${key}`, value, context)]);
    }
  }
  // `fromEntries` makes own keys of `__proto__` and its like too.
  return { map: Object.fromEntries(entries) };
}

/** What of a header's value is known before its variables are. */
function checkHeader({ template }: CredentialText, pointer: string, report: Report): void {
  if (isControlled(template)) report.add('control-character', pointer, {});
}

/** The name of the credential at the pointer; a literal one is reported as info. */
function credentialAt(
  pointer: string,
  name: string,
  text: CredentialText,
  { report, credentialTexts }: LakeContext,
  { empty, awsKey }: Pick<SecretParameter, 'empty'> & Pick<Kinded, 'awsKey'> = {},
): CredentialName {
  const named = nameCredential(name, text, credentialTexts, empty === 'none');
  if (empty !== 'none' && mayBeEmpty(text.template))
    report.add('empty-default', pointer, { anonymous: empty === 'anonymous' });
  const isLiteral = named.env === undefined && !readsVariables(text.template);
  // What it seems to be is said, and what to write instead.
  if (isLiteral && slipIn(text.template, { awsKey }) === undefined)
    report.add('credential-in-file', pointer, {});
  return named;
}
