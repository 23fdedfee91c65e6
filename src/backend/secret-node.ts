import { readValue, shown } from '../config/table.js';
import { credential, isEncodable, type CredentialText, type Table } from '../config/values.js';
import { child } from '../diagnostic/pointer.js';
import { compareText } from '../diagnostic/diagnostic.js';
import { foldName } from '../engine/names.js';
import { secretParameters } from '../engine/secret-parameters.js';
import { nameCredential } from '../plan/credentials.js';
import type {
  CreatedSecret,
  CredentialMap,
  CredentialName,
  ParameterValue,
  SecretNode,
  SecretStorage,
} from '../plan/nodes.js';
import type { LakeContext } from './backend.js';

/** What a backend has found out about its secret. */
export interface SecretDraft {
  readonly type: string;
  readonly created: boolean;
  /** The configured name, or the reason why there is none. */
  readonly name: string;
  readonly provider?: string | undefined;
  readonly in?: SecretStorage | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly scope?: readonly string[] | undefined;
  readonly origin: readonly string[];
  readonly at: (parameter: string) => string;
}

/**
 * The secret's name: the engine keeps it in lower case even when it is quoted, and finds a persistent secret by its
 * file's name, so lakeplan writes it so.
 */
export function secretName(
  given: { readonly has: boolean; readonly value: string | undefined; readonly pointer: string },
  role: 'metadata' | 'storage',
  created: boolean,
  storage: SecretStorage | undefined,
  { lake, report }: LakeContext,
): string | undefined {
  if (given.has) return given.value === undefined ? undefined : foldName(given.value);
  if (created && storage === undefined) return foldName(`lakeplan_${role}_${lake}`);
  report.add('missing-secret-name', given.pointer, {
    reason: created ? 'motherduck' : 'reference',
  });
  return undefined;
}

export function secretNode(draft: SecretDraft, context: LakeContext): SecretNode {
  const { type, name, origin } = draft;
  const storage = draft.in === undefined ? {} : { in: draft.in };
  if (!draft.created)
    return { kind: 'secret', action: 'reference', name, type, ...storage, origin };
  const node: CreatedSecret = {
    kind: 'secret',
    action: 'create',
    name,
    type,
    // DuckDB's default provider is left out: written, it keeps the extension from being loaded by itself.
    ...(draft.provider === undefined || draft.provider === 'config'
      ? {}
      : { provider: draft.provider }),
    ...storage,
    parameters: parametersOf(draft, context),
    ...(draft.scope === undefined ? {} : { scope: draft.scope }),
    origin,
  };
  return node;
}

/** The parameters in the order of the engine's table. */
function parametersOf(draft: SecretDraft, context: LakeContext): Record<string, ParameterValue> {
  const parameters: Record<string, ParameterValue> = {};
  const rows = secretParameters[draft.type] ?? {};
  for (const parameter in rows) {
    const value = draft.values[parameter];
    if (value === undefined) continue;
    const name = `${draft.name}.${parameter}`;
    if (rows[parameter]?.value === 'map')
      parameters[parameter] = credentialMap(value as Table, name, draft.at(parameter), context);
    else if (typeof value === 'boolean' || typeof value === 'string') parameters[parameter] = value;
    else if (typeof value === 'number') parameters[parameter] = String(value);
    else
      parameters[parameter] = nameCredential(
        name,
        value as CredentialText,
        context.credentialTexts,
      );
  }
  return parameters;
}

/** A map's values are all credentials; its keys are names, which HTTP compares without case. */
function credentialMap(
  table: Table,
  name: string,
  pointer: string,
  context: LakeContext,
): CredentialMap {
  const { report, credentialTexts } = context;
  const seen = new Map<string, string>();
  const entries: [string, CredentialName][] = [];
  for (const key of Object.keys(table).sort(compareText)) {
    if (table[key] === null || table[key] === undefined) continue;
    const at = child(pointer, key);
    const earlier = seen.get(foldName(key));
    if (earlier !== undefined)
      report.add('duplicate-key', at, { key: shown(key) }, { related: [earlier] });
    if (!isEncodable(key)) report.add('unencodable-text', at, {});
    seen.set(foldName(key), at);
    const value = readValue(credential, table[key], at, context);
    if (value !== undefined)
      entries.push([key, nameCredential(`${name}.${key}`, value, credentialTexts)]);
  }
  // `fromEntries` makes own keys of `__proto__` and its like too.
  return { map: Object.fromEntries(entries) };
}
