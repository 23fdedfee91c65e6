INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  MIGRATE_IF_REQUIRED true
);
USE "ducklake"."main";
