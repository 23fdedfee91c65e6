INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "ducklake" (DATA_PATH 's3://example-lake/');
USE "ducklake"."main";
