import type { Schema } from '../../fields/table.js';
import { foldName } from '../../engine/names.js';
import type { SecretNode } from '../../plan/nodes.js';
import type { LakeContext } from '../backend.js';
import { isMisplaced, type SecretFields } from './input.js';
import type { SecretKind } from './kind.js';
import { closedFor } from './closing.js';
import { inRank, parametersOf, type SecretDraft } from './parameters.js';

/** The secret's node; undefined, and reported, when it has no name. */
export function planSecret(
  draft: SecretDraft,
  fields: SecretFields<Schema>,
  context: LakeContext,
): SecretNode | undefined {
  const name = secretName(draft, fields, context);
  const { kind, scope, input } = draft;
  const { type } = kind;
  // Also without a name: the parameters may be wrong too.
  const parameters = input.created ? parametersOf(name ?? '', draft, context) : {};
  if (name === undefined) return undefined;
  const storage = draft.in === undefined ? {} : { in: draft.in };
  const origin = [fields.pointer];
  if (!input.created) {
    return { kind: 'secret', action: 'reference', name, type, ...storage, origin };
  }
  // DuckDB's default provider is left out: written or not, the secret is the same.
  const provider = input.provider === 'config' ? undefined : input.provider;
  const said = { ...(provider && { provider }), ...storage, parameters };
  const closed = closedFor(kind, said, context.target);
  return {
    kind: 'secret',
    action: 'create',
    name,
    type,
    ...said,
    parameters: inRank({ ...parameters, ...closed }, kind),
    ...(scope === undefined ? {} : { scope }),
    origin,
  };
}

/**
 * The engine keeps a name in lower case even when it is quoted, and finds a persistent secret by its file's name, so
 * lakeplan writes it so.
 */
function secretName(
  { kind, role = kind.role, input, in: storage }: SecretDraft,
  fields: SecretFields<Schema>,
  { lake, report }: LakeContext,
): string | undefined {
  const given = fields.values.secret_name;
  if (given !== undefined) return foldName(given);
  if (fields.has('secret_name')) return undefined;
  if (input.created && storage === undefined) return generatedName(role, lake);
  if (!input.created && isMisplaced(kind, fields)) return undefined;
  const reason = input.created ? 'motherduck' : 'reference';
  const canBePublic = Object.hasOwn(kind.fields, 'anonymous');
  report.add('missing-secret-name', fields.pointer, { reason, canBePublic });
  return undefined;
}

type Role = SecretKind['role'];

function generatedName(role: Role, lake: string): string {
  return foldName(`lakeplan_${role}_${lake}`);
}

/** The names that secrets of the lake have where the configuration gives none. */
export function generatedSecretNames(lake: string): readonly string[] {
  return (['metadata', 'storage'] as const).map((role) => generatedName(role, lake));
}
