INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE gcs,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_sales_lake' AS "lake" (DATA_PATH 'gs://example-lake/data/');
USE "lake"."main";
