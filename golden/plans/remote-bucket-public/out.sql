INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_metadata_census" (
  TYPE s3,
  KEY_ID '',
  SECRET '',
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://open-data/'
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:s3://open-data/census.ducklake' AS "ducklake" (READ_ONLY true);
USE "ducklake"."main";
