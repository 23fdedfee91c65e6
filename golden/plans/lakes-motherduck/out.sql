INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "byob_bucket" IN motherduck (
  TYPE s3,
  KEY_ID error('redacted: byob_bucket.key_id'),
  SECRET error('redacted: byob_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  SCOPE 's3://byob-lake/data/'
);
CREATE OR REPLACE SECRET "own_bucket" (
  TYPE s3,
  KEY_ID error('redacted: own_bucket.key_id'),
  SECRET error('redacted: own_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://own-lake/data/'
);
CREATE DATABASE IF NOT EXISTS "byob_lake" (
  TYPE ducklake,
  DATA_PATH 's3://byob-lake/data/'
);
ATTACH IF NOT EXISTS 'md:byob_lake';
CREATE DATABASE IF NOT EXISTS "managed_lake" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:managed_lake';
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_own_lake' AS "own_compute" (DATA_PATH 's3://own-lake/data/');
