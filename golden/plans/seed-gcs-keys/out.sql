INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "my_gcs_secret" (
  TYPE gcs,
  KEY_ID error('redacted: my_gcs_secret.key_id'),
  SECRET error('redacted: my_gcs_secret.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://my-bucket/ducklake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 'gs://my-bucket/ducklake/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
