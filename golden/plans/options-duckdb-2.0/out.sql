INSTALL ducklake;
LOAD ducklake;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  AUTOMATIC_MIGRATION true,
  DUCKLAKE_VERSION '1.0',
  WRITE_DELETION_VECTORS false
);
USE "ducklake"."main";
