INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lakeplan_metadata_lake" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lakeplan_metadata_lake.password')
);
ATTACH IF NOT EXISTS 'ducklake:postgres:hostaddr='''' client_encoding=''UTF8'' options=''-c statement_timeout=60s --lock_timeout=5s'' target_session_attrs=''read-write'' connect_timeout=''10'' sslmode=''verify-full'' sslrootcert=''/etc/it\''s a \\ path/ca.pem''' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lakeplan_metadata_lake'
);
USE "lake"."main";
