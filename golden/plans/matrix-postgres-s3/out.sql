INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
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
  TYPE s3,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH 's3://example-lake/data/',
  META_SECRET 'lake_catalog'
);
USE "lake"."main";
