INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  DATA_INLINING_ROW_LIMIT 0,
  META_BUSY_TIMEOUT 5000,
  MIGRATE_IF_REQUIRED true
);
USE "ducklake"."main";
