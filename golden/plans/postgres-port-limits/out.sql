INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_first" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '1',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_first.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_last" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '65535',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_last.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "first" (
  DATA_PATH '/var/lib/first/data/',
  META_SECRET 'lakeplan_metadata_first'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "last" (
  DATA_PATH '/var/lib/last/data/',
  META_SECRET 'lakeplan_metadata_last'
);
