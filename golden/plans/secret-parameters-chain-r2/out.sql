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
  ENDPOINT '0123456789abcdef.eu.r2.cloudflarestorage.com',
  URL_STYLE 'path',
  USE_SSL true,
  CHAIN 'env',
  SCOPE 'r2://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 'r2://example-lake/data/');
USE "ducklake"."main";
