INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 's3://my-ducklake-bucket/data/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
