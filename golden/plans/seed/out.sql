INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH '/tmp/ducklake_storage/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
