INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "my_r2_secret" (
  TYPE r2,
  ACCOUNT_ID 'your-cloudflare-account-id',
  KEY_ID error('redacted: my_r2_secret.key_id'),
  SECRET error('redacted: my_r2_secret.secret'),
  SESSION_TOKEN '',
  REGION 'auto',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  SCOPE 'r2://my-bucket/ducklake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 'r2://my-bucket/ducklake/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
