INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_storage_sales" (
  TYPE gcs,
  BEARER_TOKEN error('redacted: lakeplan_storage_sales.bearer_token'),
  SCOPE 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (DATA_PATH 'gs://example-lake/data/');
USE "ducklake"."main";
