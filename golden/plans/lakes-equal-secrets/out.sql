INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_sales" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_sales.key_id'),
  SECRET error('redacted: lakeplan_storage_sales.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID 'key-1',
  REQUESTER_PAYS true,
  EXTRA_HTTP_HEADERS MAP {'credential': error('redacted: lakeplan_storage_sales.extra_http_headers.credential')},
  SCOPE 's3://acme-lakes/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_stock" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_stock.key_id'),
  SECRET error('redacted: lakeplan_storage_stock.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID 'key-1',
  REQUESTER_PAYS true,
  EXTRA_HTTP_HEADERS MAP {'credential': error('redacted: lakeplan_storage_stock.extra_http_headers.credential')},
  SCOPE 's3://acme-lakes/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/sales.sqlite' AS "sales" (DATA_PATH 's3://acme-lakes/sales/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/stock.sqlite' AS "stock" (DATA_PATH 's3://acme-lakes/stock/');
