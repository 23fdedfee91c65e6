INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs FROM core;
LOAD httpfs;
INSTALL "spatial" FROM core_nightly;
LOAD "spatial";
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "sales" (DATA_PATH 's3://sales-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "stock" (
  DATA_PATH 'r2://stock-lake/data/',
  META_SECRET 'stock_catalog'
);
