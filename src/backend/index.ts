import type { Backends } from './backend.js';
import { duckdb, duckdbSample } from './metadata/duckdb.js';
import { motherduck, motherduckSample } from './metadata/motherduck.js';
import { postgres, postgresSample } from './metadata/postgres.js';
import { sqlite, sqliteSample } from './metadata/sqlite.js';
import type { Sample } from './sample.js';
import { gcs, gcsSample } from './storage/gcs.js';
import { https, httpsSample } from './storage/https.js';
import { local, localSample } from './storage/local.js';
import { r2, r2Sample } from './storage/r2.js';
import { s3, s3Sample } from './storage/s3.js';

/** Every backend there is, by the `type` that names it in a configuration. */
const all = {
  metadata: { duckdb, sqlite, postgres, motherduck },
  storage: { local, s3, r2, gcs, https },
};
export const backends: Backends = all;

/** How each is shown, or this does not compile. */
const shown: { readonly [R in keyof Backends]: Readonly<Record<keyof (typeof all)[R], Sample>> } = {
  metadata: {
    duckdb: duckdbSample,
    sqlite: sqliteSample,
    postgres: postgresSample,
    motherduck: motherduckSample,
  },
  storage: { local: localSample, s3: s3Sample, r2: r2Sample, gcs: gcsSample, https: httpsSample },
};
export const samples: Readonly<Record<keyof Backends, Readonly<Record<string, Sample>>>> = shown;
