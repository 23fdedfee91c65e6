import type { Report } from '../../diagnostic/diagnostic.js';
import { catalogSchemaOf } from '../../engine/catalog-schema.js';
import { foldName } from '../../engine/names.js';
import { isSound, type LakePlan } from '../lake/lake-plan.js';
import type { SecretNode } from '../../plan/nodes.js';
import { placeOf } from '../../engine/paths.js';

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
  if (metadata?.plan.location === undefined || !isSound(lake, metadata)) return undefined;
  if (metadata.plan.hosting.catalog !== 'ducklake') return undefined;
  const { type, path } = metadata.plan.location;
  if (type === 'duckdb' || type === 'sqlite') return JSON.stringify(['file', placeOf(path)]);
  const { secret } = metadata.plan;
  return JSON.stringify([
    type,
    path,
    secret && serverOf(secret),
    catalogSchemaOf(options.values, type),
  ]);
}

/** The server and database a secret connects to: by its own words, or by its name when it is only referred to. */
function serverOf(secret: SecretNode): unknown {
  if (secret.action === 'reference') return secret.name;
  const { host, hostaddr, port, database, uri, service } = secret.parameters;
  const address = typeof host === 'string' ? foldName(host) : host;
  return [address, hostaddr, port, database, uri, service];
}
