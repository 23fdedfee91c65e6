INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_sales" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSFILE '/etc/lake/pgpass',
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lakeplan_metadata_sales'
);
USE "ducklake"."main";
