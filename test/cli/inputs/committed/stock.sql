-- Written by lakeplan snapshot, which replaces and removes this file.
-- Run it so that it stops at its first error: duckdb -bail -init FILE, or duckdb -f FILE
INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/stock/catalog.ducklake' AS "ducklake" (DATA_PATH 'gs://example-stock/lake/');
USE "ducklake"."main";
