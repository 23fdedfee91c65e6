INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (DATA_PATH 's3://example-lake/data/', META_SECRET 'lake_catalog', BUSY_TIMEOUT 2000);
USE "ducklake"."main";
