INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:gcs://catalogs/sales.ducklake' AS "ducklake" (READ_ONLY true);
USE "ducklake"."main";
