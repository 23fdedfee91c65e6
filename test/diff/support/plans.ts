import { secretKindsOf } from '../../../src/backend/backend.js';
import { backends } from '../../../src/backend/index.js';
import {
  diff,
  type Change,
  type CreatedSecret,
  type DuckLakeAttach,
  type MotherDuckAttach,
  type ParameterValue,
  type Plan,
  type PlanNode,
  type SecretNode,
} from '../../../src/index.js';

/** A plan of these nodes, with what they cannot be without. */
export function planOf(...nodes: readonly PlanNode[]): Plan {
  return planWith(nodes, catalogSecretsOf(nodes));
}

function planWith(nodes: readonly PlanNode[], secrets: ReadonlyMap<string, string>): Plan {
  const names = new Set(nodes.flatMap((node) => (node.kind === 'secret' ? [node.name] : [])));
  const references = [...secrets].flatMap(([name, type]) =>
    names.has(name) ? [] : [referenceTo(name, type)],
  );
  const whole = nodes.map((node) => (node.kind === 'secret' ? completed(node) : node));
  return { version: 1, target: '1.5', nodes: [...references, ...whole], use: null };
}

/** A secret for a catalog that must exist. */
export function referenceTo(name: string, type: string): SecretNode {
  return { kind: 'secret', action: 'reference', name, type, origin: [] };
}

/** The secrets that catalogs are opened with, and those that these refer to, each with its type. */
export function catalogSecretsOf(nodes: readonly PlanNode[]): ReadonlyMap<string, string> {
  const secrets = nodes.flatMap((node): (readonly [string, string])[] => {
    if (node.kind === 'secret' && node.action === 'create') {
      const references = Object.entries(kinds.get(node.type)?.refersTo ?? {});
      return references.flatMap(([parameter, { type }]) => {
        const { [parameter]: name } = node.parameters;
        return typeof name === 'string' ? [[name, type] as const] : [];
      });
    }
    if (node.kind !== 'attach' || node.host !== 'duckdb') return [];
    const { type, secret } = node.metadata;
    const kind = backends.metadata[type]?.secret?.type;
    return secret === undefined || kind === undefined ? [] : [[secret, kind] as const];
  });
  return new Map(secrets);
}

const kinds = secretKindsOf(backends);

/** The provider that knows the parameter, where the usual one does not. */
function providerFor(type: string, parameter: string): string | undefined {
  const { since = {} } = kinds.get(type)?.rows[parameter] ?? {};
  return since.config === undefined ? Object.keys(since)[0] : undefined;
}

/** The scheme of the paths that a secret of the type is for; undefined where none is found by scope. */
function schemeOf(type: string): string | undefined {
  return Object.values(backends.storage).find(({ secret }) => secret?.type === type)?.schemes[0];
}

/** The secret with scopes of its type, the provider that its parameters need, and its own names of credentials. */
function completed(secret: SecretNode): SecretNode {
  if (secret.action === 'reference') return secret;
  const { type, name, scope = [], ...rest } = secret;
  const scheme = schemeOf(type);
  const scopes = scope.map((one) => one.replace(/^[a-z0-9]+/, scheme ?? ''));
  const [provider] = Object.keys(secret.parameters).flatMap((key) => providerFor(type, key) ?? []);
  return {
    ...rest,
    ...(provider !== undefined && { provider }),
    type,
    name,
    parameters: ownParameters(name, secret.parameters),
    ...(scheme !== undefined && { scope: scopes }),
  };
}

/** The parameters of a secret of that name, with the names that its credentials have. */
export function ownParameters(
  name: string,
  parameters: CreatedSecret['parameters'],
): CreatedSecret['parameters'] {
  const entries = Object.entries(parameters);
  return Object.fromEntries(entries.map(([key, value]) => [key, renamed(value, `${name}.${key}`)]));
}

function renamed(value: ParameterValue, credential: string): ParameterValue {
  if (typeof value !== 'object') return value;
  if (!('map' in value)) return { ...value, credential };
  const entries = Object.entries(value.map);
  return {
    map: Object.fromEntries(
      entries.map(([key, one]) => [key, { ...one, credential: `${credential}.${key}` }]),
    ),
  };
}

const origin = ['/lakes/sales'];

export function secretWith(changed: Partial<CreatedSecret> = {}): CreatedSecret {
  const secret = { name: 'store', type: 's3', parameters: {}, scope: ['s3://b/data/'] };
  return { kind: 'secret', action: 'create', ...secret, origin, ...changed };
}

export function lakeWith(changed: Partial<DuckLakeAttach> = {}): DuckLakeAttach {
  return {
    ...{ kind: 'attach', lake: 'sales', host: 'duckdb', alias: 'sales' },
    metadata: { type: 'postgres', path: '', secret: 'catalog' },
    dataPath: 's3://b/data/',
    options: {},
    origin,
    ...changed,
  };
}

export function databaseWith(changed: Partial<MotherDuckAttach> = {}): MotherDuckAttach {
  const database = { host: 'motherduck', alias: 'sales', create: true, options: {} } as const;
  return { kind: 'attach', lake: 'sales', ...database, origin, ...changed };
}

/** What changes between the two plans, and where. */
export function changesOf(before: Plan, after: Plan): readonly string[] {
  return diff(before, after, { all: true }).map(({ code, pointer }) =>
    pointer === '' ? code : `${code} at ${pointer}`,
  );
}

/** What changes in a node alone. */
export function nodeChanges(before: PlanNode, after: PlanNode): readonly string[] {
  const secrets = catalogSecretsOf([before, after]);
  return changesOf(planWith([before], secrets), planWith([after], secrets));
}

/** The only change between the two, which there must be. */
export function onlyChange(before: Plan, after: Plan): Change {
  const [change, ...others] = diff(before, after);
  if (change === undefined || others.length > 0) throw new Error('there is not one change');
  return change;
}

/** What changes in a secret of that type by a parameter; undefined for one that is not there. */
export function parameterChanges(
  type: string,
  name: string,
  before: ParameterValue | undefined,
  after: ParameterValue | undefined,
): readonly string[] {
  // Also where the parameter is not there.
  const provider = providerFor(type, name);
  const known = provider === undefined ? {} : { provider };
  const secret = (value: ParameterValue | undefined) =>
    secretWith({ type, ...known, parameters: value === undefined ? {} : { [name]: value } });
  return nodeChanges(secret(before), secret(after));
}
