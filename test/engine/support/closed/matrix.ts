import { describe, expect, it } from 'vitest';
import type { Visit } from '../door/policy.js';
import { catalogsUnderTest } from '../matrix-catalogs.js';
import { alias, freshLake } from '../matrix-lake.js';
import { storagesUnderTest } from '../matrix-storages.js';
import { suiteDoor } from '../suite-door.js';
import { lifeOf, readOf, remains } from './life.js';
import { runAmid, workingModes, type Mode } from './run.js';
import { surroundingsOf, type Surroundings } from './surroundings.js';

const surroundings = surroundingsOf({ secure: false, style: 'path' });

/** A lake with this catalog in every store and every mode: whatever surrounds it, it says the same to its servers. */
export function describeClosed(catalog: keyof typeof catalogsUnderTest): void {
  const freshCatalog = catalogsUnderTest[catalog];
  if (freshCatalog === undefined) throw new Error(`there is no catalog ${catalog}`);
  describe.each(Object.entries(storagesUnderTest))(`closed: ${catalog} + %s`, (_, freshStorage) => {
    // Six processes, which may have to wait for each other.
    it.each(workingModes)('%s', { timeout: 180_000 }, async (mode) => {
      const live = (amid: Surroundings) =>
        lived(amid, mode, () => freshLake(freshCatalog, freshStorage));
      const [clean, ...hostile] = await Promise.all(Object.values(surroundings).map(live));
      for (const said of hostile) expect(said).toEqual(clean);
      if (freshStorage !== storagesUnderTest['local']) expect(clean).not.toEqual([]);
    });
  });
}

/** Lets a new lake live, reads it in another process, and gives what it said to the store meanwhile. */
async function lived(
  amid: Surroundings,
  mode: Mode,
  fresh: () => ReturnType<typeof freshLake>,
): Promise<readonly string[]> {
  const lake = await fresh();
  expect(await runAmid(amid, mode, lake, lifeOf(alias))).toEqual(remains);
  expect(await runAmid(amid, mode, lake, [readOf(alias)])).toEqual(remains);
  const { bucket } = lake.storage;
  return suiteDoor.visits
    .filter((visit) => visit.bucket === bucket)
    .map(essence)
    .sort();
}

/** What a request says that neither time nor chance chose. */
function essence({ bucket, url, places, ...said }: Visit): string {
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  const plain = (text: string) => text.replaceAll(bucket, 'bucket').replaceAll(uuid, '*');
  return JSON.stringify({ ...said, url: plain(url), places: places.map(plain).sort() });
}
