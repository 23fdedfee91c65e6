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
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lake_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any',
  SSLMODE 'require'
);
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  CHAIN 'web_identity',
  SESSION_NAME 'lakeplan',
  SCOPE 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://example-lake/data/',
  META_SECRET 'lake_catalog'
);
USE "ducklake"."main";
