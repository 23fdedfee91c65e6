INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "lake" (DATA_PATH 's3://example-lake/data/');
USE "lake"."main";
