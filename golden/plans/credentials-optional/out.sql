INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
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
  SESSION_TOKEN error('redacted: lakeplan_storage_sales.session_token'),
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://acme-lakes/sales/'
);
CREATE OR REPLACE SECRET "lakeplan_metadata_stock" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'stock',
  USER 'stock',
  PASSWORD error('redacted: lakeplan_metadata_stock.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "lakeplan_storage_stock" (
  TYPE r2,
  ACCOUNT_ID 'acme',
  KEY_ID error('redacted: lakeplan_storage_stock.key_id'),
  SECRET error('redacted: lakeplan_storage_stock.secret'),
  SESSION_TOKEN error('redacted: lakeplan_storage_stock.session_token'),
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://acme-stock/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://acme-lakes/sales/',
  META_SECRET 'lakeplan_metadata_sales'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "stock" (
  DATA_PATH 'r2://acme-stock/data/',
  META_SECRET 'lakeplan_metadata_stock'
);
