INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL sqlite;
LOAD sqlite;
CREATE OR REPLACE SECRET "lakeplan_metadata_postgres" (
  TYPE postgres,
  HOST 'localhost',
  PORT '5432',
  DATABASE 'lake',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_postgres.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lakes/sales.ducklake' AS "duckdb" (READ_ONLY true);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "postgres" (
  META_SECRET 'lakeplan_metadata_postgres',
  CREATE_IF_NOT_EXISTS false
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lakes/sales.sqlite' AS "sqlite" (
  READ_ONLY true,
  SNAPSHOT_VERSION 3
);
