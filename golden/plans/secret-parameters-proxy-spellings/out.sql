INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "capitals_bucket" (
  TYPE s3,
  KEY_ID error('redacted: capitals_bucket.key_id'),
  SECRET error('redacted: capitals_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  HTTP_PROXY 'http://proxy.example.com:3128',
  SCOPE 's3://capitals-lake/data/'
);
CREATE OR REPLACE SECRET "slash_bucket" (
  TYPE s3,
  KEY_ID error('redacted: slash_bucket.key_id'),
  SECRET error('redacted: slash_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  HTTP_PROXY 'http://proxy.example.com:3128',
  SCOPE 's3://slash-lake/data/'
);
CREATE OR REPLACE SECRET "variable_bucket" (
  TYPE s3,
  KEY_ID error('redacted: variable_bucket.key_id'),
  SECRET error('redacted: variable_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  HTTP_PROXY 'proxy.example.com:3128',
  SCOPE 's3://variable-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/capitals/catalog.sqlite' AS "capitals" (DATA_PATH 's3://capitals-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/slash/catalog.sqlite' AS "slash" (DATA_PATH 's3://slash-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/variable/catalog.sqlite' AS "variable" (DATA_PATH 's3://variable-lake/data/');
