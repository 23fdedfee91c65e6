INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog'
);
USE "lake"."main";
