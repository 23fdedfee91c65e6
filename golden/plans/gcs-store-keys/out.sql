INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE gcs,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT 'localhost:4443',
  URL_STYLE 'path',
  USE_SSL false,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'gs://example-lake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 'gs://example-lake/data/');
USE "ducklake"."main";
