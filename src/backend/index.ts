import type { Backends } from './backend.js';
import { duckdb } from './metadata/duckdb.js';
import { motherduck } from './metadata/motherduck.js';
import { postgres } from './metadata/postgres.js';
import { sqlite } from './metadata/sqlite.js';
import { gcs } from './storage/gcs.js';
import { local } from './storage/local.js';
import { r2 } from './storage/r2.js';
import { s3 } from './storage/s3.js';

/** Every backend there is, by the `type` that names it in a configuration. */
export const backends: Backends = {
  metadata: { duckdb, sqlite, postgres, motherduck },
  storage: { local, s3, r2, gcs },
};
