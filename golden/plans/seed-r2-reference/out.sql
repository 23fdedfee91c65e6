INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 'r2://my-bucket/ducklake/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
