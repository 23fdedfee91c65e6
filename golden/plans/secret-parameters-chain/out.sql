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
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  HTTP_PROXY 'proxy.example.com:3128',
  HTTP_PROXY_USERNAME 'lake',
  HTTP_PROXY_PASSWORD error('redacted: lake_bucket.http_proxy_password'),
  CHAIN 'sts;web_identity',
  PROFILE 'lake',
  ASSUME_ROLE_ARN 'arn:aws:iam::123456789012:role/lake',
  EXTERNAL_ID error('redacted: lake_bucket.external_id'),
  WEB_IDENTITY_TOKEN_FILE '/var/run/secrets/token',
  SESSION_NAME 'lakeplan',
  VALIDATION 'exists',
  REFRESH 'auto',
  SCOPE 's3://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 's3://example-lake/data/');
USE "ducklake"."main";
