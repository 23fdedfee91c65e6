INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
CREATE DATABASE IF NOT EXISTS "sales_lake" (
  TYPE ducklake,
  DATA_PATH 'gs://example-lake/data/'
);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
