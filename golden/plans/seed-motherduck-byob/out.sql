INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "my_s3_secret" IN motherduck (
  TYPE s3,
  KEY_ID error('redacted: my_s3_secret.key_id'),
  SECRET error('redacted: my_s3_secret.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  SCOPE 's3://mybucket/'
);
CREATE DATABASE IF NOT EXISTS "my_ducklake" (
  TYPE ducklake,
  DATA_PATH 's3://mybucket/'
);
ATTACH IF NOT EXISTS 'md:my_ducklake';
USE "my_ducklake";
