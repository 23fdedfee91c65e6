import { secretKindsOf, type Backends, type MetadataBackend } from '../backend/backend.js';
import { serverOf } from '../backend/places.js';
import type { SecretKind } from '../backend/secret/kind.js';
import { compareText } from '../diagnostic/diagnostic.js';
import { foldName } from '../engine/names.js';
import { schemeOf } from '../engine/paths.js';
import type { AttachNode, DuckLakeAttach, Plan, PlanNode, SecretNode } from '../plan/nodes.js';

/** A plan with what is looked for in it: nothing has to go through all nodes for each change. */
export interface IndexedPlan extends Plan {
  readonly lakes: readonly AttachNode[];
  /** By their names as DuckDB compares them. */
  readonly secrets: ReadonlyMap<string, SecretNode>;
  /** The lakes whose catalog is behind a secret, by the secret's name as DuckDB compares it. */
  readonly users: ReadonlyMap<string, readonly DuckLakeAttach[]>;
  /** What of the lakes a scope can cover, in order of the paths. */
  readonly places: readonly LakePlace[];
  /** The paths of these, in the same order. */
  readonly paths: readonly string[];
  /** Where the catalogs at URLs are. */
  readonly catalogs: ReadonlySet<string>;
  readonly backends: Backends;
  /** The types of secret that the backends use. */
  readonly kinds: ReadonlyMap<string, SecretKind>;
}

/** Its data path, or a catalog at a URL. */
interface LakePlace {
  readonly lake: string;
  readonly path: string;
  /** The index of the plan's node. */
  readonly node: number;
}

/** The plan must have been read with these backends. */
export function indexed(plan: Plan, backends: Backends): IndexedPlan {
  const secrets = plan.nodes.filter((node) => node.kind === 'secret');
  const catalogs = plan.nodes.flatMap(urlOf);
  const places = plan.nodes.flatMap((one, node): readonly LakePlace[] => {
    if (one.kind !== 'attach') return [];
    const data = one.dataPath === undefined ? [] : [one.dataPath];
    return [...data, ...urlOf(one)].map((path) => ({ lake: one.lake, path, node }));
  });
  const users = new Map<string, DuckLakeAttach[]>();
  for (const node of plan.nodes) {
    if (node.kind !== 'attach' || node.host !== 'duckdb') continue;
    const name = foldName(node.metadata.secret ?? '');
    const others = users.get(name);
    if (others === undefined) users.set(name, [node]);
    else others.push(node);
  }
  places.sort((a, b) => compareText(a.path, b.path));
  return {
    ...plan,
    lakes: plan.nodes.filter((node) => node.kind === 'attach'),
    secrets: new Map(secrets.map((node) => [foldName(node.name), node])),
    users,
    places,
    paths: places.map(({ path }) => path),
    catalogs: new Set(catalogs),
    backends,
    kinds: secretKindsOf(backends),
  };
}

function urlOf(node: PlanNode): readonly string[] {
  if (node.kind !== 'attach' || node.host !== 'duckdb') return [];
  const { path } = node.metadata;
  return schemeOf(path) === undefined ? [] : [path];
}

/** The secret of that name, which DuckDB does not tell from other spellings of its ASCII letters. */
export function secretIn(
  { secrets }: IndexedPlan,
  name: string | undefined,
): SecretNode | undefined {
  return name === undefined ? undefined : secrets.get(foldName(name));
}

/** Where the lake's catalog is, as far as a secret leads there; undefined for what the plan does not say. */
export function serverIn(plan: IndexedPlan, { metadata, connection }: DuckLakeAttach) {
  const secret = secretIn(plan, metadata.secret ?? metadata.scopedSecret);
  return secret && serverOf(secret, kindIn(plan, secret), connection);
}

/** The kind of a secret of the plan. */
export function kindIn({ kinds }: IndexedPlan, { type }: SecretNode): SecretKind {
  return known(kinds.get(type));
}

/** The backend of the lake's catalog. */
export function backendIn(
  { backends: { metadata } }: IndexedPlan,
  { metadata: { type } }: DuckLakeAttach,
): MetadataBackend {
  return known(metadata[type]);
}

/** What every plan that was read has. */
function known<T>(one: T | undefined): T {
  if (one === undefined) throw new TypeError('the plan was not read with these backends');
  return one;
}
