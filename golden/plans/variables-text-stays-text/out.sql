INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lake_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'true',
  USER '007',
  PASSWORD error('redacted: lake_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any',
  SSLPASSWORD error('redacted: lake_catalog.sslpassword')
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "2026" (
  DATA_PATH '/var/lib/lake/2026/',
  META_SECRET 'lake_catalog'
);
USE "2026"."main";
