INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
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
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "lake" (DATA_PATH 'gs://example-lake/data/');
USE "lake"."main";
