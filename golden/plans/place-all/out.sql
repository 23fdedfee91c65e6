INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/features/catalog.sqlite' AS "features" (DATA_PATH '/var/lib/features/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/landing/catalog.sqlite' AS "landing" (DATA_PATH '/var/lib/landing/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/reports/catalog.sqlite' AS "reports" (DATA_PATH '/var/lib/reports/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "sales" (DATA_PATH '/var/lib/sales/data/');
