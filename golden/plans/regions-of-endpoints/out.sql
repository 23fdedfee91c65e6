INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_account" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_account.key_id'),
  SECRET error('redacted: lakeplan_storage_account.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT '0123456789abcdef.r2.cloudflarestorage.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://account-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_china" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_china.key_id'),
  SECRET error('redacted: lakeplan_storage_china.secret'),
  SESSION_TOKEN '',
  REGION 'cn-north-1',
  ENDPOINT 's3.cn-north-1.amazonaws.com.cn',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://china-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_dualstack" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_dualstack.key_id'),
  SECRET error('redacted: lakeplan_storage_dualstack.secret'),
  SESSION_TOKEN '',
  REGION 'eu-west-1',
  ENDPOINT 's3.dualstack.eu-west-1.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://dualstack-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_fips" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_fips.key_id'),
  SECRET error('redacted: lakeplan_storage_fips.secret'),
  SESSION_TOKEN '',
  REGION 'us-gov-west-1',
  ENDPOINT 's3-fips.us-gov-west-1.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://fips-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_google" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_google.key_id'),
  SECRET error('redacted: lakeplan_storage_google.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT 'storage.googleapis.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://at-google-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_open" (
  TYPE s3,
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'eu-west-1',
  ENDPOINT 's3.eu-west-1.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://open-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_private" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_private.key_id'),
  SECRET error('redacted: lakeplan_storage_private.secret'),
  SESSION_TOKEN '',
  REGION 'eu-west-1',
  ENDPOINT 'bucket.vpce-0123-abcd.s3.eu-west-1.vpce.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://private-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_region" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_region.key_id'),
  SECRET error('redacted: lakeplan_storage_region.secret'),
  SESSION_TOKEN '',
  REGION 'eu-west-1',
  ENDPOINT 's3.eu-west-1.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://region-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_usual" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_usual.key_id'),
  SECRET error('redacted: lakeplan_storage_usual.secret'),
  SESSION_TOKEN '',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://usual-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/account/catalog.sqlite' AS "account" (DATA_PATH 's3://account-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/china/catalog.sqlite' AS "china" (DATA_PATH 's3://china-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dualstack/catalog.sqlite' AS "dualstack" (DATA_PATH 's3://dualstack-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/fips/catalog.sqlite' AS "fips" (DATA_PATH 's3://fips-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/google/catalog.sqlite' AS "google" (DATA_PATH 's3://at-google-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/open/catalog.sqlite' AS "open" (DATA_PATH 's3://open-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/private/catalog.sqlite' AS "private" (DATA_PATH 's3://private-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/region/catalog.sqlite' AS "region" (DATA_PATH 's3://region-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/usual/catalog.sqlite' AS "usual" (DATA_PATH 's3://usual-lake/data/');
