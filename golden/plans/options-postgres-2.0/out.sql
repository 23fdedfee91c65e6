INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog',
  DUCKLAKE_VERSION '1.0',
  META_USE_TEXT_PROTOCOL false,
  WRITE_DELETION_VECTORS false
);
USE "ducklake"."main";
