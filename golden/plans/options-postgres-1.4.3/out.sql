INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog',
  BUSY_TIMEOUT 1000,
  DATA_INLINING_ROW_LIMIT 100
);
USE "ducklake"."main";
