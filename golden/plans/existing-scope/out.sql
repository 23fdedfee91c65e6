INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
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
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lakes/sales.sqlite' AS "ducklake" (CREATE_IF_NOT_EXISTS false);
USE "ducklake"."main";
