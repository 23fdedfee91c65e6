INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE s3,
  PROVIDER credential_chain,
  KEY_ID error('redacted: lake_bucket.key_id'),
  SECRET error('redacted: lake_bucket.secret'),
  SESSION_TOKEN error('redacted: lake_bucket.session_token'),
  REGION 'eu-central-1',
  ENDPOINT 'minio.example.com:9000',
  URL_STYLE 'path',
  USE_SSL false,
  VALIDATION 'none',
  SCOPE 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 's3://example-lake/data/');
USE "ducklake"."main";
