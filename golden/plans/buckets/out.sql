INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/dots/catalog.sqlite' AS "dots" (DATA_PATH 's3://lake.example.com/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/upper/catalog.sqlite' AS "upper" (DATA_PATH 's3://My_Lake-2026/data/');
