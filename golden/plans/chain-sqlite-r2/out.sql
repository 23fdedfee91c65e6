INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
INSTALL aws;
LOAD aws;
CREATE OR REPLACE SECRET "lake_bucket" (
  TYPE r2,
  PROVIDER credential_chain,
  ACCOUNT_ID '0123456789abcdef',
  USE_SSL true,
  SCOPE 'r2://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "lake" (DATA_PATH 'r2://example-lake/data/');
USE "lake"."main";
