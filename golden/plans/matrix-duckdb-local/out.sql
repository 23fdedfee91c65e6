INSTALL ducklake;
LOAD ducklake;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "lake" (DATA_PATH '/var/lib/lake/data/');
USE "lake"."main";
