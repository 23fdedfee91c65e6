import type { MetadataDescription, StorageDescription } from './backend.js';
import { duckdb } from './backends/duckdb.js';
import { gcs } from './backends/gcs.js';
import { https } from './backends/https.js';
import { local } from './backends/local.js';
import { motherduck } from './backends/motherduck.js';
import { postgres } from './backends/postgres.js';
import { r2 } from './backends/r2.js';
import { s3 } from './backends/s3.js';
import { sqlite } from './backends/sqlite.js';

/** Every backend that the model knows. A new one is a file and its names here. */
export const metadataDescriptions: readonly MetadataDescription[] = [
  duckdb,
  sqlite,
  postgres,
  motherduck,
];
export const storageDescriptions: readonly StorageDescription[] = [local, s3, r2, gcs, https];

export function metadataOf(type: string): MetadataDescription {
  const found = metadataDescriptions.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no model of the catalog ${type}`);
  return found;
}
