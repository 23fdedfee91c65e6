import {
  accessesOf,
  secretKindsOf,
  type Accesses,
  type Backends,
  type MetadataBackend,
  type StorageBackend,
} from '../backend/backend.js';
import type { SecretKind } from '../backend/secret/kind.js';
import { generatedSecretNames } from '../backend/secret/node.js';
import { schemeOf } from '../engine/paths.js';
import type { PlanProblem } from '../diagnostic/facts.js';
import type { Report } from '../diagnostic/diagnostic.js';
import type { Plan, PlanNode, SecretNode } from '../plan/nodes.js';

/** What the texts of a plan are judged by, beside themselves. */
export interface PlanContext {
  readonly plan: Plan;
  readonly backends: Backends;
  readonly report: Report;
  readonly secrets: ReadonlyMap<string, SecretNode>;
  /** The types of secret that the backends use. */
  readonly kinds: ReadonlyMap<string, SecretKind>;
  /** How DuckDB reaches a catalog at a URL. */
  readonly accesses: Accesses;
  /** The names that lakeplan gives to secrets of these lakes. */
  readonly generated: ReadonlySet<string>;
  /** Where the catalogs are. */
  readonly catalogs: ReadonlySet<string>;
}

/** Where a value stands. */
export interface Place<N extends PlanNode | undefined = PlanNode | undefined> extends PlanContext {
  readonly pointer: string;
  readonly node: N;
  /** The keys and indexes that lead to it, from the node on. */
  readonly path: readonly string[];
}

export function planContext(
  plan: Plan,
  known: Pick<PlanContext, 'backends' | 'report'>,
): PlanContext {
  const secrets = plan.nodes.filter((node) => node.kind === 'secret');
  const lakes = plan.nodes.filter((node) => node.kind === 'attach');
  const own = lakes.filter((node) => node.host === 'duckdb');
  return {
    ...known,
    plan,
    secrets: new Map(secrets.map((node) => [node.name, node])),
    kinds: secretKindsOf(known.backends),
    accesses: accessesOf(known.backends),
    generated: new Set(lakes.flatMap(({ lake }) => generatedSecretNames(lake))),
    catalogs: new Set(own.map(({ metadata }) => metadata.path)),
  };
}

/** The type of secret as a backend uses it; undefined for one that none has. */
export function secretKindOf(type: string, { kinds }: PlanContext): SecretKind | undefined {
  return kinds.get(type);
}

/** The backend of a catalog; undefined for a type that there is none of. */
export function catalogBackendOf(
  type: string,
  { backends: { metadata } }: PlanContext,
): MetadataBackend | undefined {
  return Object.hasOwn(metadata, type) ? metadata[type] : undefined;
}

/** The backend for data there; undefined where there is none. A path without a scheme is one of this machine. */
export function storageBackendOf(
  dataPath: string,
  { backends }: PlanContext,
): StorageBackend | undefined {
  const scheme = schemeOf(dataPath) ?? '';
  const known = Object.values(backends.storage);
  const own = known.find(({ schemes }) => schemes.includes(scheme));
  return own ?? known.find(({ schemes }) => schemes.length === 0);
}

export function invalid({ report, pointer }: Place, problem: PlanProblem): void {
  report.add('invalid-plan', pointer, { problem });
}
