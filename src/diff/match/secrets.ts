import { foldName } from '../../engine/names.js';
import type {
  AttachNode,
  CreatedSecret,
  CredentialName,
  ParameterValue,
  SecretNode,
} from '../../plan/nodes.js';
import { pairUp, type SidedTrait } from '../pair-up.js';

/**
 * The same secrets on both sides: by name, as DuckDB knows them. One that the SQL creates for a session may have another
 * name: it is known by all else it holds, or by the part of the configuration it comes from. One that must exist, or
 * that MotherDuck keeps, is another under another name.
 */
export function matchSecrets(
  before: readonly SecretNode[],
  after: readonly SecretNode[],
  lakes: ReadonlyMap<AttachNode, AttachNode>,
): ReadonlyMap<SecretNode, SecretNode> {
  const renamed = new Map(
    Array.from(lakes, ([one, other]) => [originOf(one), originOf(other)] as const),
  );
  return pairUp(before, after, [
    both((secret) => foldName(secret.name)),
    both((secret) => (isOfSession(secret) ? contentOf(secret) : undefined)),
    [
      (secret) => placeOf(secret, (lake) => renamed.get(lake)),
      (secret) => placeOf(secret, (lake) => lake),
    ],
  ]);
}

function both(trait: SidedTrait<SecretNode>[0]): SidedTrait<SecretNode> {
  return [trait, trait];
}

function isOfSession(secret: SecretNode): secret is CreatedSecret {
  return secret.action === 'create' && secret.in === undefined;
}

function contentOf({ name, type, provider, scope, parameters }: CreatedSecret): string {
  const values = Object.entries(withoutName(parameters, name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, provider, scope, values]);
}

/** The parameters with their credentials named as in a secret without a name: a credential's name begins with it. */
export function withoutName(
  parameters: CreatedSecret['parameters'],
  name: string,
): CreatedSecret['parameters'] {
  return mapValues(parameters, (value): ParameterValue => {
    if (typeof value !== 'object') return value;
    if ('parts' in value)
      return {
        parts: value.parts.map((one) => (typeof one === 'string' ? one : nameless(one, name))),
      };
    if ('map' in value) return { map: mapValues(value.map, (one) => nameless(one, name)) };
    return nameless(value, name);
  });
}

function nameless(value: CredentialName, name: string): CredentialName {
  const { credential } = value;
  return credential.startsWith(`${name}.`)
    ? { ...value, credential: credential.slice(name.length) }
    : value;
}

function mapValues<A, B>(
  table: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]));
}

/** The part of a lake's configuration that a secret comes from, with the lake as the other side calls it. */
function placeOf(
  secret: SecretNode,
  translated: (lake: string) => string | undefined,
): string | undefined {
  const [origin] = secret.origin;
  if (!isOfSession(secret) || origin === undefined) return undefined;
  const [, lake = '', part] = /^(.*)\/([^/]*)$/s.exec(origin) ?? [];
  const other = translated(lake);
  return other === undefined || part === undefined
    ? undefined
    : JSON.stringify([secret.type, other, part]);
}

function originOf({ origin: [first = ''] }: AttachNode): string {
  return first;
}
