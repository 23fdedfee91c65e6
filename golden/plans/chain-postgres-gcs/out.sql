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
  TYPE gcs,
  PROVIDER credential_chain,
  USE_SSL true,
  SCOPE 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH 'gs://example-lake/data/',
  META_SECRET 'lake_catalog'
);
USE "lake"."main";
