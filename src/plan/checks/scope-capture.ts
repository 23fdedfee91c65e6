import type { Report } from '../../diagnostic/diagnostic.js';
import { isSound, type LakePlan } from '../lake.js';
import type { CreatedSecret } from '../nodes.js';
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
    const other = prefixesOf(path)
      .filter((prefix) => prefix.length >= own)
      .flatMap((prefix) => holders.get(`${secret.type} ${prefix}`) ?? [])
      .find((holder) => holder.secret.name !== secret.name);
    if (other !== undefined) {
      // The other's scope must go on covering its own data, and with it this lake's.
      const narrower = !path.startsWith(other.path);
      const details = { related: other.secret.origin };
      report.add('scope-capture', dataPathPointer(lake), { narrower }, details);
    }
  }
}

/** Every scope that would cover the path: what it begins with, up to a slash. */
function prefixesOf(path: string): readonly string[] {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index + 1));
}

interface Holder {
  readonly secret: CreatedSecret;
  /** The data path of its lake. */
  readonly path: string;
}

/** The secrets that have a scope, by type and scope; two names say all there is to know of one scope. */
function scopeHolders(lakes: readonly LakePlan[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const lake of lakes) {
    const { storage } = lake;
    const secret = storage?.plan.secret;
    if (storage === undefined || secret?.action !== 'create' || !isSound(lake, storage)) continue;
    for (const scope of secret.scope ?? []) {
      const key = `${secret.type} ${scope}`;
      const holder = { secret, path: storage.plan.dataPath ?? scope };
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [holder]);
      else if (known.length < 2 && known[0]?.secret.name !== secret.name) known.push(holder);
    }
  }
  return holders;
}

function longestScope({ scope = [] }: CreatedSecret, path: string): number {
  return Math.max(0, ...scope.filter((one) => path.startsWith(one)).map((one) => one.length));
}
