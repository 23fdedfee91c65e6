INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL motherduck;
LOAD motherduck;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "zoo" (
  DATA_PATH 'r2://zoo-lake/data/',
  META_SECRET 'zoo_catalog'
);
CREATE DATABASE IF NOT EXISTS "cloud_lake" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:cloud_lake';
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "sales" (DATA_PATH 'gs://sales-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/stock/catalog.ducklake' AS "stock" (DATA_PATH '/var/lib/stock/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/eclair/catalog.sqlite' AS "éclair" (DATA_PATH '/var/lib/eclair/data/');
