INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "lake" (DATA_PATH 'gs://example-lake/data/');
USE "lake"."main";
