INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" IN motherduck (
  TYPE r2,
  PROVIDER credential_chain,
  ACCOUNT_ID '0123456789abcdef',
  USE_SSL true,
  SCOPE 'r2://example-lake/data/'
);
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_PATH 'r2://example-lake/data/'
);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
