INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL "json";
LOAD "json";
INSTALL "h3" FROM community;
LOAD "h3";
CREATE OR REPLACE SECRET "sales_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5433',
  DATABASE 'lake_catalog',
  USER '${USER} is not lake',
  PASSWORD error('redacted: sales_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any',
  CONNECT_TIMEOUT '10',
  SSLMODE 'require'
);
CREATE OR REPLACE SECRET "sales_bucket" (
  TYPE s3,
  KEY_ID error('redacted: sales_bucket.key_id'),
  SECRET error('redacted: sales_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'us-east-1',
  ENDPOINT 's3.example.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE ['s3://example-lake/', 's3://example-lake-exports/']
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "${USER}" (
  DATA_PATH 's3://example-lake/',
  META_SECRET 'sales_catalog',
  DATA_INLINING_ROW_LIMIT 100,
  OVERRIDE_DATA_PATH false,
  READ_ONLY true,
  SNAPSHOT_VERSION 3
);
USE "${USER}"."main";
