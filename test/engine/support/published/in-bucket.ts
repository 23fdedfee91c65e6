import { readFileSync } from 'node:fs';
import { attach } from '../by-hand.js';
import { openTestDoor, type Door } from '../door/door.js';
import type { Identity } from '../door/policy.js';
import { freshFolder } from '../folder.js';
import { fill } from '../numbers.js';
import { freshBucket, putObject } from '../object-store.js';
import { storeSecret } from '../store-table.js';
import { openReader } from './readers.js';

/** A lake all of which is in a bucket. */
export interface LakeInBucket {
  readonly bucket: string;
  /** The catalog, which is `lake.ducklake` there, and the data, which lie in `data`. */
  readonly catalog: string;
  readonly data: string;
}

export interface Spelling {
  readonly type?: string;
  /** How the catalog says where the data are, and how the catalog itself is asked for. */
  readonly dataScheme?: string;
  readonly scheme?: string;
  /** What the catalog is. */
  readonly format?: 'duckdb' | 'sqlite';
}

export async function lakeInBucket({
  type = 's3',
  dataScheme = type === 'gcs' ? 'gs' : type,
  scheme = dataScheme,
  format = 'duckdb',
}: Spelling = {}): Promise<LakeInBucket> {
  const bucket = await freshBucket();
  const file = `${freshFolder()}/lake.ducklake`;
  const data = `${dataScheme}://${bucket}/data/`;
  const engine = await openReader();
  await engine.runAll([
    storeSecret('maker', { type, scope: data }),
    attach(`${format}:${file}`, 'lake', { data_path: data }),
    ...[fill('lake'), 'DETACH lake'],
  ]);
  await putObject(bucket, 'lake.ducklake', readFileSync(file));
  return { bucket, catalog: `${scheme}://${bucket}/lake.ducklake`, data };
}

/** A door for these identities, whose keys are their names and whose secrets are `secret of NAME`, each with its places in a bucket. */
export async function doorFor(
  bucket: string,
  places: Readonly<Record<string, readonly string[]>>,
): Promise<Door> {
  const identities: Record<string, Identity> = {};
  for (const [name, own] of Object.entries(places)) {
    identities[name] = { secret: secretOf(name), places: own.map((place) => `${bucket}/${place}`) };
  }
  return openTestDoor({ identities, regions: ['us-east-1', 'auto'] });
}

export const secretOf = (name: string) => `secret of ${name}`;
