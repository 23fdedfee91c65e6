import type { Report } from '../../diagnostic/diagnostic.js';
import { catalogPlaceOf, catalogSchemaOf } from '../../backend/places.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';

/**
 * Two lakes on one catalog: with other data paths the second ATTACH fails, with the same both aliases are one lake, and
 * a DuckDB file can be attached once only (run on 1.4.4 and 1.5.5).
 */
export function checkSharedCatalogs(lakes: readonly LakePlan[], report: Report): void {
  const taken = new Map<string, string>();
  for (const lake of lakes) {
    const catalog = catalogOf(lake);
    const pointer = lake.metadata?.fields.pointer ?? lake.fields.pointer;
    const earlier = catalog === undefined ? undefined : taken.get(catalog);
    if (earlier !== undefined) report.add('shared-catalog', pointer, {}, { related: [earlier] });
    else if (catalog !== undefined) taken.set(catalog, pointer);
  }
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
    plan.secret,
    backend,
  );
  // A file can be attached once, whatever schema of it a lake is in.
  const schema = backend.isFile ? undefined : catalogSchemaOf(options.values, backend);
  return JSON.stringify([place, schema]);
}
