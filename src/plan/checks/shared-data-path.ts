import { compareText, type Report } from '../../diagnostic/diagnostic.js';
import { isSound, type LakePlan } from '../lake.js';
import { plainPath } from '../../engine/paths.js';
import { catalogOf } from './shared-catalog.js';

interface Place {
  readonly lake: LakePlan;
  /** The place of the lake among all. */
  readonly index: number;
  readonly path: string;
  readonly catalog: string | undefined;
}

/**
 * A data path equal to another lake's or inside it: the clean-up of one lake takes the other's files for orphans and
 * deletes them (run on 1.4.4 and 1.5.5). Sorted, a path stands right behind those that hold it.
 */
export function checkSharedDataPaths(lakes: readonly LakePlan[], report: Report): void {
  const places = lakes.flatMap((lake, index): Place[] => {
    const path = placeOf(lake);
    return path === undefined ? [] : [{ lake, index, path, catalog: catalogOf(lake) }];
  });
  places.sort((a, b) => compareText(a.path, b.path) || a.index - b.index);
  const holders: Place[] = [];
  for (const place of places) {
    while (holders.length > 0 && !place.path.startsWith(holders.at(-1)?.path ?? '')) holders.pop();
    const holder = holders.at(-1);
    if (holder !== undefined && !haveOneCatalog(holder, place)) {
      const [first, second] = holder.index < place.index ? [holder, place] : [place, holder];
      const details = { related: [dataPathPointer(first.lake)] };
      report.add('shared-data-path', dataPathPointer(second.lake), {}, details);
    }
    holders.push(place);
  }
}

/** Two lakes on one catalog are told so, and nothing more. */
function haveOneCatalog(a: Place, b: Place): boolean {
  return a.catalog !== undefined && a.catalog === b.catalog;
}

/** Other spellings of a scheme for one kind of store. */
const schemes: Readonly<Record<string, string>> = { s3a: 's3', s3n: 's3', gcs: 'gs' };

/** Where the data lies, as text to compare: on this machine, or in a bucket of the store its secret reaches. */
function placeOf(lake: LakePlan): string | undefined {
  const { storage } = lake;
  const dataPath = storage?.plan.dataPath;
  if (dataPath === undefined || storage === undefined || !isSound(lake, storage)) return undefined;
  const [, scheme, path] = /^([a-z0-9]+):\/\/(.*)$/s.exec(dataPath) ?? [];
  if (scheme === undefined) return plainPath(dataPath);
  const { secret } = storage.plan;
  const { endpoint, account_id: account } = secret?.action === 'create' ? secret.parameters : {};
  const store = JSON.stringify([schemes[scheme] ?? scheme, endpoint ?? account]);
  return `${store}/${path ?? ''}`;
}

/** The key that says where the data lies. */
export function dataPathPointer({ storage, fields }: LakePlan): string {
  const key = ['path', 'data_path', 'bucket', 'scope'].find((name) => storage?.fields.has(name));
  return key === undefined ? fields.pointer : (storage?.fields.at(key) ?? fields.pointer);
}
