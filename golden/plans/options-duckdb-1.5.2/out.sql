INSTALL ducklake;
LOAD ducklake;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  AUTOMATIC_MIGRATION true,
  HIDDEN true,
  WRITE_DELETION_VECTORS true
);
USE "ducklake"."main";
