import type { Report } from '../../diagnostic/diagnostic.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';
import { storePlaceOf } from '../../backend/places.js';
import { comparePlaces, holds, type Place } from '../../engine/paths.js';
import { catalogOf } from './shared-catalog.js';

interface Claim {
  /** The place of the lake among all. */
  readonly index: number;
  /** The place that says where its data lies. */
  readonly at: string;
  readonly place: Place;
  readonly catalog: string | undefined;
}

/**
 * A data path equal to another lake's or inside it: the clean-up of one lake takes the other's files for orphans and
 * deletes them (run on 1.4.4 and 1.5.5). Sorted, a path stands right behind those that hold it.
 */
export function checkSharedDataPaths(lakes: readonly LakePlan[], report: Report): void {
  const claims = lakes.flatMap((lake, index): Claim[] => {
    const place = placeOfData(lake);
    if (place === undefined || lake.storage === undefined) return [];
    const { at } = lake.storage.plan;
    return [{ index, at, place, catalog: catalogOf(lake) }];
  });
  claims.sort((a, b) => comparePlaces(a.place, b.place) || a.index - b.index);
  const holders: Claim[] = [];
  for (const claim of claims) {
    let holder = holders.at(-1);
    while (holder !== undefined && !holds(holder.place, claim.place)) {
      holders.pop();
      holder = holders.at(-1);
    }
    if (holder !== undefined && !haveOneCatalog(holder, claim)) {
      const [first, second] = holder.index < claim.index ? [holder, claim] : [claim, holder];
      report.add('shared-data-path', second.at, {}, { related: [first.at] });
    }
    holders.push(claim);
  }
}

/** Two lakes on one catalog are told so, and nothing more. */
function haveOneCatalog(a: Claim, b: Claim): boolean {
  return a.catalog !== undefined && a.catalog === b.catalog;
}

function placeOfData(lake: LakePlan): Place | undefined {
  const { storage } = lake;
  const dataPath = storage?.plan.dataPath;
  if (dataPath === undefined || storage === undefined || !isSound(lake, storage)) return undefined;
  return storePlaceOf(dataPath, storage.plan.secret, storage.backend.secret);
}
