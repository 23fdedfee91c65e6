INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_stock" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_stock.key_id'),
  SECRET error('redacted: lakeplan_storage_stock.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://stock/'
);
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_sales' AS "ducklake" (READ_ONLY true);
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_stock' AS "stock" (CREATE_IF_NOT_EXISTS false);
