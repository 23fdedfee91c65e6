INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "my_pg_secret" (
  TYPE postgres,
  HOST 'localhost',
  PORT '5432',
  DATABASE 'ducklake_meta',
  USER 'ducklake',
  PASSWORD error('redacted: my_pg_secret.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/tmp/ducklake_storage/',
  META_SECRET 'my_pg_secret',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
