INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_gcs" (
  TYPE gcs,
  KEY_ID error('redacted: lakeplan_storage_gcs.key_id'),
  SECRET error('redacted: lakeplan_storage_gcs.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE ['gs://gcs-lakes/', 'gcs://older-lakes/']
);
CREATE OR REPLACE SECRET "lakeplan_storage_r2" (
  TYPE r2,
  ACCOUNT_ID 'my-account',
  KEY_ID error('redacted: lakeplan_storage_r2.key_id'),
  SECRET error('redacted: lakeplan_storage_r2.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://r2-lakes/sales/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_s3" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_s3.key_id'),
  SECRET error('redacted: lakeplan_storage_s3.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE ['s3://company-lakes/sales/', 's3a://company-lakes/catalogs/sales.ducklake']
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:gs://gcs-lakes/catalog.ducklake' AS "gcs" (READ_ONLY true);
ATTACH IF NOT EXISTS 'ducklake:duckdb:r2://r2-lakes/sales/catalog.ducklake' AS "r2" (
  DATA_PATH 'r2://r2-lakes/sales/',
  READ_ONLY true
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:s3a://company-lakes/catalogs/sales.ducklake' AS "s3" (
  DATA_PATH 's3://company-lakes/sales/',
  READ_ONLY true
);
