INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE gcs,
  PROVIDER credential_chain,
  USE_SSL true,
  SCOPE 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/lake/catalog.ducklake' AS "lake" (DATA_PATH 'gs://example-lake/data/');
USE "lake"."main";
