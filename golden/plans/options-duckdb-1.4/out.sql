INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  BUSY_TIMEOUT 2000,
  DATA_INLINING_ROW_LIMIT 100,
  ENCRYPTED true,
  META_READ_ONLY false,
  METADATA_SCHEMA 'lake',
  MIGRATE_IF_REQUIRED false,
  OVERRIDE_DATA_PATH false,
  READ_ONLY true
);
USE "lake"."main";
