INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_http" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_http.key_id'),
  SECRET error('redacted: lakeplan_storage_http.secret'),
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 'localhost:9000',
  URL_STYLE 'path',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://http-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_https" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_https.key_id'),
  SECRET error('redacted: lakeplan_storage_https.secret'),
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 'minio.example.com:9000',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://https-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_plain" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_plain.key_id'),
  SECRET error('redacted: lakeplan_storage_plain.secret'),
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT '[::1]:9000',
  URL_STYLE 'vhost',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://plain-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/http/catalog.sqlite' AS "with_http" (DATA_PATH 's3://http-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/https/catalog.sqlite' AS "with_https" (DATA_PATH 's3://https-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/plain/catalog.sqlite' AS "without_scheme" (DATA_PATH 's3://plain-lake/data/');
