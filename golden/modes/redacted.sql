INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL "spatial" FROM core_nightly;
LOAD "spatial";
CREATE OR REPLACE SECRET "sales_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'sales_catalog',
  USER 'lake',
  PASSWORD error('redacted: sales_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "sales's bucket" (
  TYPE s3,
  KEY_ID error('redacted: sales''s bucket.key_id'),
  SECRET error('redacted: sales''s bucket.secret'),
  SESSION_TOKEN error('redacted: sales''s bucket.session_token'),
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  EXTRA_HTTP_HEADERS MAP {'Authorization': error('redacted: sales''s bucket.extra_http_headers.Authorization'), 'X-Tenant': error('redacted: sales''s bucket.extra_http_headers.X-Tenant')},
  SCOPE 's3://example-lake/sales/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://example-lake/sales/',
  META_SECRET 'sales_catalog'
);
USE "sales"."main";
