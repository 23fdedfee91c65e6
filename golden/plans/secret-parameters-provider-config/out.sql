INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "public_bucket" (
  TYPE s3,
  REGION 'us-east-1',
  SCOPE 's3://example-open-data/lake/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 's3://example-open-data/lake/');
USE "ducklake"."main";
