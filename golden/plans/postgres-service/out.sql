INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_lake" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_lake.password'),
  HOSTADDR '',
  SERVICE 'lakes',
  CLIENT_ENCODING 'UTF8'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lakeplan_metadata_lake'
);
USE "lake"."main";
