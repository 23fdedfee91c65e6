INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lakeplan_storage_list" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  CHAIN 'sso;env',
  SCOPE 's3://acme-list/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_twice" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  CHAIN 'env;config',
  SCOPE 's3://acme-twice/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_variables" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'eu-central-1',
  URL_STYLE 'vhost',
  USE_SSL true,
  CHAIN 'process;env;config',
  SCOPE 's3://acme-variables/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/list.sqlite' AS "list" (DATA_PATH 's3://acme-list/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/twice.sqlite' AS "twice" (DATA_PATH 's3://acme-twice/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/srv/catalogs/variables.sqlite' AS "variables" (DATA_PATH 's3://acme-variables/data/');
