INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" IN motherduck (
  TYPE gcs,
  PROVIDER credential_chain,
  USE_SSL true,
  SCOPE 'gs://example-lake/data/'
);
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_PATH 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
