-- Written by lakeplan snapshot, which replaces and removes this file.
-- Credentials are redacted: this is for reading, and fails at the first one when it is run.
-- Run it so that it stops at its first error: duckdb -bail -init FILE, or duckdb -f FILE
INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "sales_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lakes',
  USER 'sales',
  PASSWORD error('redacted: sales_catalog.password')
);
CREATE OR REPLACE SECRET "sales_bucket" (
  TYPE s3,
  KEY_ID error('redacted: sales_bucket.key_id'),
  SECRET error('redacted: sales_bucket.secret'),
  REGION 'eu-central-1',
  SCOPE 's3://example-sales/old/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://example-sales/old/',
  META_SECRET 'sales_catalog'
);
USE "ducklake"."main";
