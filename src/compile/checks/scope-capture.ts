import type { StoragePlan } from '../../backend/backend.js';
import { contentOf } from '../../backend/secret/content.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { PrefixIndex } from '../../engine/prefixes.js';
import type { CredentialTexts } from '../../fields/credentials.js';
import type { CreatedSecret, SecretNode } from '../../plan/nodes.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';

/**
 * DuckDB takes, among the secrets of one type, the one with the longest scope the path begins with, and of two equally
 * long ones the smaller name: a lake whose data another lake's secret covers as closely as its own may be read and
 * written with the other's keys (run on 1.4.4 and 1.5.5). Of a secret that is only referred to the scope is not known,
 * so any other that covers the path counts. A secret that says the same is none to fear: whichever is taken, the same
 * request is made.
 */
export function checkScopeCapture(lakes: readonly LakePlan[], report: Report): void {
  const paths = lakes.flatMap(scopedPaths);
  const holders = holdersOf(paths);
  for (const { secret, path, at, content } of paths) {
    const own = secret.action === 'create' ? longestScope(secret, path) : 0;
    const other = holders
      .startsOf(keyOf(secret, path))
      .flat()
      .find((holder) => holder.scope.length >= own && isOther(holder, secret, content));
    if (other === undefined) continue;
    // The other's scope must go on covering its own path, and with it this one.
    const narrower = !path.startsWith(other.path);
    report.add('scope-capture', at, { narrower }, { related: other.secret.origin });
  }
}

function isOther(holder: Holder, { name }: SecretNode, content: Content): boolean {
  return holder.secret.name !== name && holder.content() !== content();
}

/**
 * All of a secret that reaches the wire, whose paths it serves and what it is called set aside. Undefined for one that
 * is only referred to: it is not known, and never the same as another. Few are ever compared.
 */
type Content = () => string | undefined;

function contentWhenAsked(secret: SecretNode, texts: CredentialTexts): Content {
  let content: string | undefined;
  return () => {
    if (secret.action === 'reference') return undefined;
    const { type, provider, in: storage, parameters } = secret;
    return (content ??= contentOf([type, provider, storage, parameters], texts));
  };
}

/** A path, and the secret that DuckDB is to find for it by scope. */
interface ScopedPath {
  readonly secret: SecretNode;
  readonly content: Content;
  readonly path: string;
  /** The place that says the path. */
  readonly at: string;
}

/** The data path, and the catalog whose secret is found the same way. */
function scopedPaths(lake: LakePlan): readonly ScopedPath[] {
  const { metadata, storage } = lake;
  const found: ScopedPath[] = [];
  for (const [planned, paths] of [
    [storage, pathsOf(storage?.plan)],
    [metadata, metadata?.plan.scopedPath],
  ] as const) {
    if (planned === undefined || paths === undefined || !isSound(lake, planned)) continue;
    const secret = (planned === metadata && lake.catalogSecret) || planned.plan.secret;
    if (secret === undefined) continue;
    const content = contentWhenAsked(secret, lake.context.credentialTexts);
    for (const path of [paths].flat()) found.push({ secret, content, path, at: planned.plan.at });
  }
  return found;
}

/** Where the catalog alone knows the data path, all that the secret is for. */
function pathsOf({ dataPath, secret }: Partial<StoragePlan> = {}) {
  return dataPath ?? (secret?.action === 'create' ? secret.scope : undefined);
}

interface Holder {
  readonly scope: string;
  readonly secret: CreatedSecret;
  readonly content: Content;
  /** What the secret is there for. */
  readonly path: string;
}

/** The secrets with a scope, by type and scope; two that differ are enough per scope. */
function holdersOf(paths: readonly ScopedPath[]): PrefixIndex<readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const { secret, content, path } of paths) {
    if (secret.action === 'reference') continue;
    for (const scope of secret.scope ?? []) {
      const key = keyOf(secret, scope);
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [{ scope, secret, content, path }]);
      else if (known.length < 2 && known.every((holder) => isOther(holder, secret, content)))
        known.push({ scope, secret, content, path });
    }
  }
  return new PrefixIndex(holders);
}

function keyOf({ type }: SecretNode, path: string): string {
  return `${type} ${path}`;
}

function longestScope({ scope = [] }: CreatedSecret, path: string): number {
  let longest = 0;
  for (const one of scope) if (path.startsWith(one)) longest = Math.max(longest, one.length);
  return longest;
}
