INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "my_pg_secret" (
  TYPE postgres,
  HOST 'localhost',
  PORT '5432',
  DATABASE 'ducklake_meta',
  USER 'ducklake',
  PASSWORD error('redacted: my_pg_secret.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
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
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://my-ducklake-bucket/data/',
  META_SECRET 'my_pg_secret',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
