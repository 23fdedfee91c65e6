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
  HOSTADDR '192.0.2.10',
  SERVICE 'lake',
  FALLBACK_APPLICATION_NAME 'lakeplan',
  CLIENT_ENCODING 'UTF8',
  REPLICATION 'false',
  LOAD_BALANCE_HOSTS 'random',
  KEEPALIVES_INTERVAL '5',
  KEEPALIVES_COUNT '3',
  TCP_USER_TIMEOUT '30000',
  SSLNEGOTIATION 'postgres',
  SSLCOMPRESSION '0',
  SSLCERTMODE 'require',
  SSLCRLDIR '/etc/lake/crl',
  SSLSNI '1',
  SSLKEYLOGFILE '/var/log/lake/keys',
  REQUIRESSL '1',
  REQUIREPEER 'postgres',
  REQUIRE_AUTH 'scram-sha-256',
  MIN_PROTOCOL_VERSION '3.0',
  MAX_PROTOCOL_VERSION '3.2',
  SSL_MIN_PROTOCOL_VERSION 'TLSv1.2',
  SSL_MAX_PROTOCOL_VERSION 'TLSv1.3',
  GSSENCMODE 'disable',
  GSSLIB 'gssapi',
  GSSDELEGATION '0',
  KRBSRVNAME 'postgres',
  SCRAM_CLIENT_KEY error('redacted: lake_catalog.scram_client_key'),
  SCRAM_SERVER_KEY error('redacted: lake_catalog.scram_server_key'),
  OAUTH_ISSUER 'https://login.example.com',
  OAUTH_CLIENT_ID 'lakeplan',
  OAUTH_CLIENT_SECRET error('redacted: lake_catalog.oauth_client_secret'),
  OAUTH_SCOPE 'lake'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH '/var/lib/lake/data/',
  META_SECRET 'lake_catalog'
);
USE "ducklake"."main";
