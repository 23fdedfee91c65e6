INSTALL ducklake;
LOAD ducklake;
INSTALL aws;
LOAD aws;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_lake" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  AWS_RDS_SECRET 'lake_rds',
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any',
  SSLMODE 'verify-full'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lakeplan_metadata_lake'
);
USE "lake"."main";
