INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL sqlite;
LOAD sqlite;
CREATE OR REPLACE SECRET "lakeplan_storage_stock" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_stock.key_id'),
  SECRET error('redacted: lakeplan_storage_stock.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  EXTRA_HTTP_HEADERS MAP {'X-Tenant': error('redacted: lakeplan_storage_stock.extra_http_headers.X-Tenant')},
  SCOPE 's3://stock-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://example-lake/data/',
  META_SECRET 'lake_catalog',
  BUSY_TIMEOUT 2000
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/stock/catalog.sqlite' AS "stock" (DATA_PATH 's3://stock-lake/data/');
