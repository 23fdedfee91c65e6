import type { Report } from '../../diagnostic/diagnostic.js';
import { PathTree } from '../../engine/prefixes.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';
import type { CreatedSecret, SecretNode } from '../../plan/nodes.js';
import { dataPathPointer } from './shared-data-path.js';

/**
 * DuckDB takes, among the secrets of one type, the one with the longest scope the path begins with, and of two equally
 * long ones the smaller name: a lake whose data another lake's secret covers as closely as its own may be read and
 * written with the other's keys (run on 1.4.4 and 1.5.5). Of a secret that is only referred to the scope is not known,
 * so any other that covers the path counts.
 */
export function checkScopeCapture(lakes: readonly LakePlan[], report: Report): void {
  const holders = scopeHolders(lakes);
  for (const lake of lakes) {
    const { storage } = lake;
    const secret = storage?.plan.secret;
    const path = storage?.plan.dataPath;
    if (storage === undefined || secret === undefined || path === undefined) continue;
    if (!isSound(lake, storage)) continue;
    const own = secret.action === 'create' ? longestScope(secret, path) : 0;
    const other = holders
      .along(keyOf(secret, path))
      .flat()
      .find(({ scope, secret: { name } }) => scope.length >= own && name !== secret.name);
    if (other !== undefined) {
      // The other's scope must go on covering its own data, and with it this lake's.
      const narrower = !path.startsWith(other.path);
      const details = { related: other.secret.origin };
      report.add('scope-capture', dataPathPointer(lake), { narrower }, details);
    }
  }
}

/** The place of a scope or a path among all; both end in a slash. */
function keyOf({ type }: SecretNode, scope: string): string {
  return `${type}/${scope.slice(0, -1)}`;
}

interface Holder {
  readonly scope: string;
  readonly secret: CreatedSecret;
  /** The data path of its lake. */
  readonly path: string;
}

/** The secrets that have a scope, by type and scope; two names say all there is to know of one scope. */
function scopeHolders(lakes: readonly LakePlan[]): PathTree<Holder[]> {
  const holders = new PathTree<Holder[]>();
  for (const lake of lakes) {
    const { storage } = lake;
    const secret = storage?.plan.secret;
    if (storage === undefined || secret?.action !== 'create' || !isSound(lake, storage)) continue;
    for (const scope of secret.scope ?? []) {
      const place = holders.at(keyOf(secret, scope));
      const holder = { scope, secret, path: storage.plan.dataPath ?? scope };
      const known = (place.value ??= []);
      if (known.length === 0) known.push(holder);
      else if (known.length < 2 && known[0]?.secret.name !== secret.name) known.push(holder);
    }
  }
  return holders;
}

function longestScope({ scope = [] }: CreatedSecret, path: string): number {
  let longest = 0;
  for (const one of scope) if (path.startsWith(one)) longest = Math.max(longest, one.length);
  return longest;
}
