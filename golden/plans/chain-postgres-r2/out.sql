INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5433',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lake_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE r2,
  PROVIDER credential_chain,
  ACCOUNT_ID '0123456789abcdef',
  USE_SSL true,
  SCOPE 'r2://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH 'r2://example-lake/data/',
  META_SECRET 'lake_catalog'
);
USE "lake"."main";
