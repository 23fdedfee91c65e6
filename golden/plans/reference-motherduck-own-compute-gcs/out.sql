INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_sales_lake' AS "lake" (DATA_PATH 'gs://example-lake/data/');
USE "lake"."main";
