INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  AUTOMATIC_MIGRATION false,
  BUSY_TIMEOUT 2000,
  CREATE_IF_NOT_EXISTS true,
  DATA_INLINING_ROW_LIMIT 50,
  DEFAULT_TABLE 'orders',
  ENCRYPTED true,
  HIDDEN false,
  META_BLOCK_SIZE 262144,
  META_READ_ONLY false,
  META_ROW_GROUP_SIZE 122880,
  METADATA_CATALOG 'lake_catalog',
  METADATA_SCHEMA 'main',
  OVERRIDE_DATA_PATH false,
  READ_ONLY false,
  READ_WRITE true,
  WRITE_DELETION_VECTORS true
);
USE "lake"."main";
