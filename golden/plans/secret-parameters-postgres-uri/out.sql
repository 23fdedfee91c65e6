INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lake_catalog" (
  TYPE postgres,
  URI error('redacted: lake_catalog.uri')
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog'
);
USE "ducklake"."main";
