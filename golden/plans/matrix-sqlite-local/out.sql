INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "lake" (DATA_PATH '/var/lib/lake/data/');
USE "lake"."main";
