INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_addresses" (
  TYPE postgres,
  HOST 'first.example.com,second.example.com',
  PORT '5432',
  DATABASE 'addresses',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_addresses.password'),
  HOSTADDR '192.0.2.1,192.0.2.2',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_each" (
  TYPE postgres,
  HOST 'first.example.com,second.example.com',
  PORT '5432,5433',
  DATABASE 'each',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_each.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_one" (
  TYPE postgres,
  HOST 'first.example.com,second.example.com',
  PORT '5433',
  DATABASE 'one',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_one.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_variable" (
  TYPE postgres,
  HOST 'first.example.com,second.example.com',
  PORT '5432,5433',
  DATABASE 'variable',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_variable.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "addresses" (
  DATA_PATH '/var/lib/addresses/data/',
  META_SECRET 'lakeplan_metadata_addresses'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "each" (
  DATA_PATH '/var/lib/each/data/',
  META_SECRET 'lakeplan_metadata_each'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "one" (
  DATA_PATH '/var/lib/one/data/',
  META_SECRET 'lakeplan_metadata_one'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "variable" (
  DATA_PATH '/var/lib/variable/data/',
  META_SECRET 'lakeplan_metadata_variable'
);
