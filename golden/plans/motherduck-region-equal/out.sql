INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lake_bucket" IN motherduck (
  TYPE s3,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  SCOPE 's3://example-lake/data/'
);
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_PATH 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
