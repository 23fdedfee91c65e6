INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "my_s3_secret" (
  TYPE s3,
  KEY_ID error('redacted: my_s3_secret.key_id'),
  SECRET error('redacted: my_s3_secret.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://my-ducklake-bucket/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 's3://my-ducklake-bucket/data/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
