INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "my_r2_secret" (
  TYPE r2,
  PROVIDER credential_chain,
  ACCOUNT_ID 'your-cloudflare-account-id',
  USE_SSL true,
  SCOPE 'r2://my-bucket/ducklake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/tmp/ducklake_meta.db' AS "ducklake" (
  DATA_PATH 'r2://my-bucket/ducklake/',
  OVERRIDE_DATA_PATH true
);
USE "ducklake"."main";
