INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  DATA_INLINING_ROW_LIMIT 100
);
USE "ducklake"."main";
