INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "my_s3_secret" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  SCOPE 's3://my-ducklake-bucket/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 's3://my-ducklake-bucket/data/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
