INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/reports-catalog.ducklake' AS "reports" (DATA_PATH '/var/lib/reports/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "sales" (DATA_PATH '/var/lib/sales/');
ATTACH IF NOT EXISTS 'ducklake:duckdb://var/lib/./stock/deep/catalog.ducklake' AS "stock" (DATA_PATH '/var/lib/stock/');
