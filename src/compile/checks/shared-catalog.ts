import type { Report } from '../../diagnostic/diagnostic.js';
import type { Sharing } from '../../diagnostic/facts.js';
import type { SecretKind } from '../../backend/secret/kind.js';
import { catalogPlaceOf, catalogSchemaOf } from '../../backend/places.js';
import { isSnapshot } from '../../engine/opening.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';

/**
 * Two lakes on one catalog: with other data paths the second ATTACH fails, with the same both aliases are one lake. Seen
 * more than once, such as beside a snapshot of itself, a lake is written by one at most, and which others may read
 * beside it is the backend's to say (run on 1.4.4 and 1.5.5).
 */
export function checkSharedCatalogs(lakes: readonly LakePlan[], report: Report): void {
  const taken = new Map<string, Holder>();
  for (const lake of lakes) {
    const catalog = catalogOf(lake);
    const sharing = lake.metadata?.backend.sharing;
    if (catalog === undefined || sharing === undefined) continue;
    const pointer = lake.metadata?.fields.pointer ?? lake.fields.pointer;
    const writer = isReader(lake.options.values, sharing) ? undefined : pointer;
    const dataPath = lake.storage?.plan.dataPath;
    const holder = taken.get(catalog);
    if (holder === undefined) taken.set(catalog, { pointer, dataPath, writer });
    else if (isOnePath(holder.dataPath, dataPath) && mayShare[sharing](holder.writer, writer)) {
      holder.writer ??= writer;
      holder.dataPath ??= dataPath;
    } else {
      const related = [holder.writer ?? holder.pointer];
      report.add('shared-catalog', pointer, { sharing }, { related });
    }
  }
}

/** The first lake on a catalog. */
interface Holder {
  readonly pointer: string;
  dataPath: string | undefined;
  /** Of those on it, the one that writes. */
  writer: string | undefined;
}

/** Where one is not said, it is the catalog's. */
function isOnePath(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

type MayShare = (earlier: string | undefined, later: string | undefined) => boolean;

const mayShare: Readonly<Record<Sharing, MayShare>> = {
  none: () => false,
  readers: (earlier, later) => earlier === undefined && later === undefined,
  'one-writer': (earlier, later) => earlier === undefined || later === undefined,
};

/** A snapshot is not written to, but where readers alone may share its file it is opened as one that may. */
function isReader(options: LakePlan['options']['values'], sharing: Sharing): boolean {
  if (options['read_only'] === true) return true;
  return sharing !== 'readers' && isSnapshot(options);
}

/** The type of the secret that DuckDB finds for a catalog at a URL. */
function kindOf({ catalogSecret, context: { accesses } }: LakePlan): SecretKind | undefined {
  return Object.values(accesses).find(({ secret }) => secret.type === catalogSecret?.type)?.secret;
}

/** What tells a catalog from every other, as text; undefined for one that MotherDuck attaches by its own name. */
export function catalogOf(lake: LakePlan): string | undefined {
  const { metadata, options } = lake;
  if (metadata === undefined || !isSound(lake, metadata)) return undefined;
  const { plan, backend } = metadata;
  const { location, connection } = plan;
  if (location === undefined || plan.hosting.host !== 'duckdb') return undefined;
  const place = catalogPlaceOf(
    { metadata: location, ...(connection && { connection }) },
    lake.catalogSecret ?? plan.secret,
    backend,
    kindOf(lake),
  );
  // A file can be attached once, whatever schema of it a lake is in.
  const schema = backend.isFile ? undefined : catalogSchemaOf(options.values, backend);
  return JSON.stringify([place, schema]);
}
