INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://example-lake/sales/',
  META_SECRET 'company_catalog',
  METADATA_SCHEMA 'sales'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "stock" (
  DATA_PATH 's3://example-lake/stock/',
  META_SECRET 'company_catalog',
  METADATA_SCHEMA 'stock'
);
