INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL "icu";
LOAD "icu";
INSTALL sqlite;
LOAD sqlite;
CREATE OR REPLACE SECRET "lakeplan_metadata_sales" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lakes',
  USER 'sales',
  PASSWORD error('redacted: lakeplan_metadata_sales.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_storage_sales" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_sales.key_id'),
  SECRET error('redacted: lakeplan_storage_sales.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://acme-lakes/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://acme-lakes/',
  META_SECRET 'lakeplan_metadata_sales'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/stock.sqlite' AS "stock" (DATA_PATH 's3://acme-stock/data/');
