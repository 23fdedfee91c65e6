INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH 's3://example-lake/data/',
  META_SECRET 'lake_catalog',
  AUTOMATIC_MIGRATION true,
  BUSY_TIMEOUT 0,
  CREATE_IF_NOT_EXISTS true,
  DATA_INLINING_ROW_LIMIT 1000,
  DEFAULT_TABLE 'orders',
  ENCRYPTED true,
  HIDDEN false,
  META_ISOLATION_LEVEL 'REPEATABLE READ',
  META_READ_ONLY false,
  META_SCHEMA 'a "schema" of 63 bytes; the longest PostgreSQL does take üüü',
  METADATA_CATALOG 'lake_catalog',
  METADATA_SCHEMA 'a "schema" of 63 bytes; the longest PostgreSQL does take üüü',
  READ_WRITE true,
  WRITE_DELETION_VECTORS true
);
USE "lake"."main";
