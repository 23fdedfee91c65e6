INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_orders" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake',
  USER 'writer',
  PASSWORD error('redacted: lakeplan_metadata_orders.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_orders_in_spring" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake',
  USER 'reader',
  PASSWORD error('redacted: lakeplan_metadata_orders_in_spring.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/sales.sqlite' AS "before" (
  DATA_PATH '/srv/lakes/sales/',
  SNAPSHOT_VERSION 5
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/sales.sqlite' AS "now" (DATA_PATH '/srv/lakes/sales/');
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "orders" (
  DATA_PATH '/srv/lakes/orders/',
  META_SECRET 'lakeplan_metadata_orders'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "orders_in_spring" (
  DATA_PATH '/srv/lakes/orders/',
  META_SECRET 'lakeplan_metadata_orders_in_spring',
  READ_ONLY true,
  SNAPSHOT_TIME '2026-04-01T00:00:00Z'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/sales.sqlite' AS "report" (
  DATA_PATH '/srv/lakes/sales/',
  READ_ONLY true
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:/srv/catalogs/stock.ducklake' AS "stock" (
  DATA_PATH '/srv/lakes/stock/',
  READ_ONLY true
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:/srv/catalogs/stock.ducklake' AS "stock_before" (
  DATA_PATH '/srv/lakes/stock/',
  READ_ONLY true,
  SNAPSHOT_VERSION 2
);
