INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_metadata_sales" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_metadata_sales.key_id'),
  SECRET error('redacted: lakeplan_metadata_sales.secret'),
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 'minio.example.com:9000',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://catalogs/sales.ducklake'
);
CREATE OR REPLACE SECRET "lakeplan_storage_sales" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_sales.key_id'),
  SECRET error('redacted: lakeplan_storage_sales.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://company-lakes/sales/'
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:s3://catalogs/sales.ducklake' AS "ducklake" (
  DATA_PATH 's3://company-lakes/sales/',
  READ_ONLY true
);
USE "ducklake"."main";
