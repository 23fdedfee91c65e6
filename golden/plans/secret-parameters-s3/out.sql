INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE s3,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN error('redacted: lake_bucket.session_token'),
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  VERIFY_SSL false,
  KMS_KEY_ID 'arn:aws:kms:eu-central-1:123456789012:key/example',
  REQUESTER_PAYS true,
  HTTP_PROXY 'proxy.example.com:3128',
  HTTP_PROXY_USERNAME 'lake',
  HTTP_PROXY_PASSWORD error('redacted: lake_bucket.http_proxy_password'),
  EXTRA_HTTP_HEADERS MAP {'Authorization': error('redacted: lake_bucket.extra_http_headers.Authorization'), 'X-Tenant': error('redacted: lake_bucket.extra_http_headers.X-Tenant'), 'X-Trace': error('redacted: lake_bucket.extra_http_headers.X-Trace')},
  SCOPE 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 's3://example-lake/data/');
USE "ducklake"."main";
