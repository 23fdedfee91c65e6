import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onlyExtensions } from '../support/extensions.js';
import { freshFolder } from '../support/folder.js';
import { proveLake } from '../support/lake.js';
import { freshBucket, listObjects, objectStore } from '../support/object-store.js';
import { freshDatabase, queryPostgres } from '../support/postgres.js';
import { quote } from '../support/quote.js';

// Hand-written statements: what fails here is the ground, not lakeplan.

const load = (names: readonly string[]) =>
  names.flatMap((name) => [`INSTALL ${name}`, `LOAD ${name}`]);

const storageSecret = (type: string, scope: string) =>
  `CREATE OR REPLACE SECRET "storage" (TYPE ${type},
    KEY_ID ${quote(objectStore.keyId)}, SECRET ${quote(objectStore.secret)},
    REGION ${quote(objectStore.region)}, ENDPOINT ${quote(objectStore.endpoint)},
    URL_STYLE 'path', USE_SSL ${objectStore.useSsl}, SCOPE ${quote(scope)})`;

const filesBelow = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('ground: sqlite + local', () => {
  it('sets up a lake that another process reads', async () => {
    const names = ['ducklake', 'sqlite'];
    const folder = freshFolder();
    await proveLake(
      [
        ...load(names),
        `ATTACH IF NOT EXISTS ${quote(`ducklake:sqlite:${folder}/lake.db`)} AS "lake"
          (DATA_PATH ${quote(`${folder}/data/`)})`,
        'USE "lake"."main"',
      ],
      { extensionDirectory: onlyExtensions(names), listFiles: () => filesBelow(`${folder}/data`) },
    );
  });
});

describe('ground: postgres + s3', () => {
  it('sets up a lake that another process reads', async () => {
    const names = ['ducklake', 'postgres', 'httpfs'];
    const database = await freshDatabase();
    const bucket = await freshBucket();
    await proveLake(
      [
        ...load(names),
        `CREATE OR REPLACE SECRET "catalog" (TYPE postgres,
          HOST ${quote(database.host)}, PORT ${quote(database.port)},
          DATABASE ${quote(database.database)},
          USER ${quote(database.user)}, PASSWORD ${quote(database.password)})`,
        storageSecret('s3', `s3://${bucket}/data/`),
        `ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake"
          (DATA_PATH 's3://${bucket}/data/', META_SECRET 'catalog')`,
        'USE "lake"."main"',
      ],
      { extensionDirectory: onlyExtensions(names), listFiles: () => listObjects(bucket, 'data/') },
    );
    const tables = 'SELECT table_name FROM ducklake_table';
    expect(await queryPostgres(database.url, tables)).toEqual([{ table_name: 'numbers' }]);
  });
});

describe('ground: duckdb + r2', () => {
  it('sets up a lake that another process reads', async () => {
    const names = ['ducklake', 'httpfs'];
    const folder = freshFolder();
    const bucket = await freshBucket();
    await proveLake(
      [
        ...load(names),
        storageSecret('r2', `r2://${bucket}/data/`),
        `ATTACH IF NOT EXISTS ${quote(`ducklake:duckdb:${folder}/lake.ducklake`)} AS "lake"
          (DATA_PATH 'r2://${bucket}/data/')`,
        'USE "lake"."main"',
      ],
      { extensionDirectory: onlyExtensions(names), listFiles: () => listObjects(bucket, 'data/') },
    );
  });
});
