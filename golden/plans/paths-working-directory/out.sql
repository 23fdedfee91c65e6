INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "ducklake" (DATA_PATH './');
USE "ducklake"."main";
