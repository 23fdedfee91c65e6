INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" IN motherduck (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
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
