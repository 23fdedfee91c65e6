INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_dotted" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_dotted.key_id'),
  SECRET error('redacted: lakeplan_storage_dotted.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://dotted.lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_dotted_clear" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_dotted_clear.key_id'),
  SECRET error('redacted: lakeplan_storage_dotted_clear.secret'),
  SESSION_TOKEN '',
  REGION 'example',
  ENDPOINT 's3.example.com',
  URL_STYLE 'vhost',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://dotted.clear/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_dotted_own" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_dotted_own.key_id'),
  SECRET error('redacted: lakeplan_storage_dotted_own.secret'),
  SESSION_TOKEN '',
  REGION 'example',
  ENDPOINT 's3.example.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://dotted.own/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_dotted_said" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_dotted_said.key_id'),
  SECRET error('redacted: lakeplan_storage_dotted_said.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://dotted.said/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_own_r2" (
  TYPE r2,
  KEY_ID error('redacted: lakeplan_storage_own_r2.key_id'),
  SECRET error('redacted: lakeplan_storage_own_r2.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT '0123456789abcdef.eu.r2.cloudflarestorage.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://own-r2-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_path" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_path.key_id'),
  SECRET error('redacted: lakeplan_storage_path.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 'abcdef.storage.supabase.co/storage/v1/s3',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://path-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_path_gcs" (
  TYPE gcs,
  KEY_ID error('redacted: lakeplan_storage_path_gcs.key_id'),
  SECRET error('redacted: lakeplan_storage_path_gcs.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT 'localhost:4443/gcs',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://path-gcs-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_path_r2" (
  TYPE r2,
  KEY_ID error('redacted: lakeplan_storage_path_r2.key_id'),
  SECRET error('redacted: lakeplan_storage_path_r2.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT 'proxy.example.com/r2',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://path-r2-lake/data/'
);
CREATE OR REPLACE SECRET "shared" (
  TYPE s3,
  KEY_ID error('redacted: shared.key_id'),
  SECRET error('redacted: shared.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE ['s3://shared.dotted/', 's3://shared-plain/']
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dotted/catalog.sqlite' AS "dotted" (DATA_PATH 's3://dotted.lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dotted_clear/catalog.sqlite' AS "dotted_clear" (DATA_PATH 's3://dotted.clear/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dotted_own/catalog.sqlite' AS "dotted_own" (DATA_PATH 's3://dotted.own/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dotted_said/catalog.sqlite' AS "dotted_said" (DATA_PATH 's3://dotted.said/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/own_r2/catalog.sqlite' AS "own_r2" (DATA_PATH 'r2://own-r2-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/path/catalog.sqlite' AS "path" (DATA_PATH 's3://path-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/path_gcs/catalog.sqlite' AS "path_gcs" (DATA_PATH 'gs://path-gcs-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/path_r2/catalog.sqlite' AS "path_r2" (DATA_PATH 'r2://path-r2-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/shared_dotted/catalog.sqlite' AS "shared_dotted" (DATA_PATH 's3://shared.dotted/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/shared_plain/catalog.sqlite' AS "shared_plain" (DATA_PATH 's3://shared-plain/data/');
