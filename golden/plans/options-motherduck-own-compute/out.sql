INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_sales_lake' AS "lake" (
  DATA_PATH 's3://example-lake/data/',
  DATA_INLINING_ROW_LIMIT 100,
  READ_ONLY true,
  SNAPSHOT_VERSION 12
);
USE "lake"."main";
