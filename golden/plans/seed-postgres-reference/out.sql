INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/tmp/ducklake_storage/',
  META_SECRET 'my_pg_secret',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
