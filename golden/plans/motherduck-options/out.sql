INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_INLINING_ROW_LIMIT 100,
  ENCRYPTED,
  SNAPSHOT_RETENTION_DAYS 7
);
ATTACH IF NOT EXISTS 'md:sales_lake';
CREATE DATABASE IF NOT EXISTS "stock_lake" (
  TYPE ducklake,
  DATA_PATH 'gs://stock-lake/data/',
  DATA_INLINING_ROW_LIMIT 0
);
ATTACH IF NOT EXISTS 'md:stock_lake';
