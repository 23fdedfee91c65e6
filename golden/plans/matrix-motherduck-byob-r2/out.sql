INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lake_bucket" IN motherduck (
  TYPE r2,
  ACCOUNT_ID '0123456789abcdef',
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  SCOPE 'r2://example-lake/data/'
);
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_PATH 'r2://example-lake/data/'
);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
