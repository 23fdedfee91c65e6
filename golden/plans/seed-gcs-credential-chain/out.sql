INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "my_gcs_secret" (
  TYPE gcs,
  PROVIDER credential_chain,
  USE_SSL true,
  SCOPE 'gs://my-bucket/ducklake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 'gs://my-bucket/ducklake/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
