INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  DUCKLAKE_VERSION '1.1'
);
USE "ducklake"."main";
