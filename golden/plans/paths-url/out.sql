INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_2 s3a" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_2 s3a.key_id'),
  SECRET error('redacted: lakeplan_storage_2 s3a.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3a://lake-2/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_6 gcs" (
  TYPE gcs,
  KEY_ID error('redacted: lakeplan_storage_6 gcs.key_id'),
  SECRET error('redacted: lakeplan_storage_6 gcs.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gcs://lake-6/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/1/catalog.sqlite' AS "s3" (DATA_PATH 's3://lake-1/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/2/catalog.sqlite' AS "s3a" (DATA_PATH 's3a://lake-2/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/3/catalog.sqlite' AS "s3n" (DATA_PATH 's3n://lake-3/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/4/catalog.sqlite' AS "r2" (DATA_PATH 'r2://lake-4/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/5/catalog.sqlite' AS "gs" (DATA_PATH 'gs://lake-5/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/6/catalog.sqlite' AS "gcs" (DATA_PATH 'gcs://lake-6/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/7/catalog.sqlite' AS "said_twice" (DATA_PATH 's3://lake-7/data/');
