INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_gcs" (
  TYPE gcs,
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://gcs-lake/data/'
);
CREATE OR REPLACE SECRET "open_data" (
  TYPE s3,
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 'localhost:9000',
  URL_STYLE 'path',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://own-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_r2" (
  TYPE r2,
  ACCOUNT_ID '0123456789abcdef',
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://r2-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_s3" (
  TYPE s3,
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://s3-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/denied/catalog.sqlite' AS "denied" (DATA_PATH 's3://denied-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/gcs/catalog.sqlite' AS "gcs" (DATA_PATH 'gs://gcs-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/own/catalog.sqlite' AS "own" (DATA_PATH 's3://own-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/r2/catalog.sqlite' AS "r2" (DATA_PATH 'r2://r2-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/s3/catalog.sqlite' AS "s3" (DATA_PATH 's3://s3-lake/data/');
