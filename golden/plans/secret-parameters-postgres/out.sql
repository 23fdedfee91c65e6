INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
CREATE OR REPLACE SECRET "lake_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'lake_catalog',
  USER 'lake',
  PASSWORD error('redacted: lake_catalog.password'),
  HOSTADDR '',
  APPLICATION_NAME 'lakeplan',
  CLIENT_ENCODING 'UTF8',
  OPTIONS error('redacted: lake_catalog.options'),
  TARGET_SESSION_ATTRS 'read-write',
  CONNECT_TIMEOUT '10',
  KEEPALIVES '1',
  KEEPALIVES_IDLE '30',
  SSLMODE 'verify-full',
  SSLCERT '/etc/lake/client.crt',
  SSLKEY '/etc/lake/client.key',
  SSLPASSWORD error('redacted: lake_catalog.sslpassword'),
  SSLROOTCERT '/etc/lake/root.crt',
  SSLCRL '/etc/lake/root.crl',
  CHANNEL_BINDING 'require'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog'
);
USE "ducklake"."main";
