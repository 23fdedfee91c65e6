INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
INSTALL httpfs;
LOAD httpfs;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:duckdb:/var/lib/duckdb/catalog.ducklake' AS "in_duckdb" (
  DATA_PATH '/var/lib/duckdb/data/',
  METADATA_SCHEMA 'pg_a_name_of_more_than_sixty_three_bytes_in_a_catalog_that_does_not_cut_any'
);
ATTACH IF NOT EXISTS 'ducklake:md:__ducklake_metadata_sales_lake' AS "in_motherduck" (
  DATA_PATH 's3://example-lake/data/',
  METADATA_SCHEMA 'lake'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "in_postgres" (
  DATA_PATH '/var/lib/postgres/data/',
  META_SECRET 'lake_catalog',
  METADATA_CATALOG '__ducklake_metadata_lake',
  METADATA_SCHEMA 'PG_lake'
);
