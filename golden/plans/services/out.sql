INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lakeplan_storage_both" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_both.key_id'),
  SECRET error('redacted: lakeplan_storage_both.secret'),
  SESSION_TOKEN '',
  REGION 'fr-par',
  ENDPOINT 'S3.fr-par.scw.cloud',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://both-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_chain" (
  TYPE s3,
  PROVIDER credential_chain,
  REGION 'auto',
  ENDPOINT 't3.storage.dev',
  URL_STYLE 'vhost',
  USE_SSL true,
  SCOPE 's3://chain-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_china" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_china.key_id'),
  SECRET error('redacted: lakeplan_storage_china.secret'),
  SESSION_TOKEN '',
  REGION 'cn-north-1',
  ENDPOINT 's3.cn-north-1.amazonaws.com.cn',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://china-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_everywhere" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_everywhere.key_id'),
  SECRET error('redacted: lakeplan_storage_everywhere.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  ENDPOINT 't3.storage.dev',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://everywhere-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_in_host" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_in_host.key_id'),
  SECRET error('redacted: lakeplan_storage_in_host.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.oss-eu-central-1.aliyuncs.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://in-host-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_in_path" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_in_path.key_id'),
  SECRET error('redacted: lakeplan_storage_in_path.secret'),
  SESSION_TOKEN '',
  REGION 'us-east',
  ENDPOINT 'us-east.object.fastlystorage.app',
  URL_STYLE 'path',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://in-path-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_site" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_site.key_id'),
  SECRET error('redacted: lakeplan_storage_site.secret'),
  SESSION_TOKEN '',
  REGION 'fsn1',
  ENDPOINT 'fsn1.your-objectstorage.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://site-lake/data/'
);
CREATE OR REPLACE SECRET "lakeplan_storage_variable" (
  TYPE s3,
  KEY_ID error('redacted: lakeplan_storage_variable.key_id'),
  SECRET error('redacted: lakeplan_storage_variable.secret'),
  SESSION_TOKEN '',
  REGION 'eu-west-2',
  ENDPOINT 's3.eu-west-2.wasabisys.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 's3://variable-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/both/catalog.sqlite' AS "both" (DATA_PATH 's3://both-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/chain/catalog.sqlite' AS "chain" (DATA_PATH 's3://chain-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/china/catalog.sqlite' AS "china" (DATA_PATH 's3://china-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/everywhere/catalog.sqlite' AS "everywhere" (DATA_PATH 's3://everywhere-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/in_host/catalog.sqlite' AS "in_host" (DATA_PATH 's3://in-host-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/in_path/catalog.sqlite' AS "in_path" (DATA_PATH 's3://in-path-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/site/catalog.sqlite' AS "site" (DATA_PATH 's3://site-lake/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/variable/catalog.sqlite' AS "variable" (DATA_PATH 's3://variable-lake/data/');
