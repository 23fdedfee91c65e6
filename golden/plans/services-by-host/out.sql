INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_eight" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_eight.key_id'),
  SECRET error('redacted: lakeplan_storage_eight.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT '023e105f4ecef8ad9ca31a8372d0c353.eu.r2.cloudflarestorage.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://eight-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_five" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_five.key_id'),
  SECRET error('redacted: lakeplan_storage_five.secret'),
  SESSION_TOKEN '',
  REGION 'gra',
  ENDPOINT 's3.gra.io.cloud.ovh.net',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://five-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_four" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_four.key_id'),
  SECRET error('redacted: lakeplan_storage_four.secret'),
  SESSION_TOKEN '',
  REGION 'nyc3',
  ENDPOINT 'nyc3.digitaloceanspaces.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://four-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_one" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_one.key_id'),
  SECRET error('redacted: lakeplan_storage_one.secret'),
  SESSION_TOKEN '',
  REGION 'eu-west-1',
  ENDPOINT 's3.eu-west-1.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://one-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_seven" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_seven.key_id'),
  SECRET error('redacted: lakeplan_storage_seven.secret'),
  SESSION_TOKEN '',
  REGION 'cn-shanghai',
  ENDPOINT 'oss-cn-shanghai.aliyuncs.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://seven-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_six" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_six.key_id'),
  SECRET error('redacted: lakeplan_storage_six.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 'abcdefghij.storage.supabase.co/storage/v1/s3',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://six-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_three" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_three.key_id'),
  SECRET error('redacted: lakeplan_storage_three.secret'),
  SESSION_TOKEN '',
  REGION 'us-west-004',
  ENDPOINT 's3.us-west-004.backblazeb2.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://three-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_two" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_two.key_id'),
  SECRET error('redacted: lakeplan_storage_two.secret'),
  SESSION_TOKEN '',
  REGION 'nbg1',
  ENDPOINT 'nbg1.your-objectstorage.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://two-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/eight/catalog.sqlite' AS "eight" (DATA_PATH 's3://eight-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/five/catalog.sqlite' AS "five" (DATA_PATH 's3://five-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/four/catalog.sqlite' AS "four" (DATA_PATH 's3://four-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/one/catalog.sqlite' AS "one" (DATA_PATH 's3://one-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/seven/catalog.sqlite' AS "seven" (DATA_PATH 's3://seven-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/six/catalog.sqlite' AS "six" (DATA_PATH 's3://six-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/three/catalog.sqlite' AS "three" (DATA_PATH 's3://three-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/two/catalog.sqlite' AS "two" (DATA_PATH 's3://two-lake/data/');
