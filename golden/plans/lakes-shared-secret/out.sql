INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL sqlite;
LOAD sqlite;
CREATE OR REPLACE SECRET "company_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'sales',
  USER 'lake',
  PASSWORD error('redacted: company_catalog.password'),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "company_bucket" (
  TYPE s3,
  KEY_ID error('redacted: company_bucket.key_id'),
  SECRET error('redacted: company_bucket.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://example-lake/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://example-lake/sales/',
  META_SECRET 'company_catalog'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/stock/catalog.sqlite' AS "stock" (DATA_PATH 's3://example-lake/stock/');
