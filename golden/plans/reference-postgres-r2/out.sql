INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH 'r2://example-lake/data/',
  META_SECRET 'lake_catalog'
);
USE "lake"."main";
