INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "archive_bucket" (
  TYPE gcs,
  KEY_ID error('redacted: archive_bucket.key_id'),
  SECRET error('redacted: archive_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://company-lake/data/'
);
CREATE OR REPLACE SECRET "company_bucket" (
  TYPE s3,
  KEY_ID error('redacted: company_bucket.key_id'),
  SECRET error('redacted: company_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://company-lake/'
);
CREATE OR REPLACE SECRET "stock_bucket" (
  TYPE s3,
  KEY_ID error('redacted: stock_bucket.key_id'),
  SECRET error('redacted: stock_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://company-lake/stock/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/archive/catalog.sqlite' AS "archive" (DATA_PATH 'gs://company-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/company/catalog.sqlite' AS "company" (DATA_PATH 's3://company-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/stock/catalog.sqlite' AS "stock" (DATA_PATH 's3://company-lake/stock/');
