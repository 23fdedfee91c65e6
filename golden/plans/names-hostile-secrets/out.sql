INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "lakeplan_metadata_o'brien; ""x""" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'o''brien; DROP TABLE t; --',
  USER 'the "lake" \ user',
  PASSWORD error('redacted: lakeplan_metadata_o''brien; "x".password'),
  HOSTADDR '',
  APPLICATION_NAME 'two
lines',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "my 'secret'; ""drop"" ../x
🦆" (
  TYPE s3,
  KEY_ID error('redacted: my ''secret''; "drop" ../x
🦆.key_id'),
  SECRET error('redacted: my ''secret''; "drop" ../x
🦆.secret'),
  SESSION_TOKEN '',
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  EXTRA_HTTP_HEADERS MAP {'X "quoted"; --': error('redacted: my ''secret''; "drop" ../x
🦆.extra_http_headers.X "quoted"; --'), 'X-It''s': error('redacted: my ''secret''; "drop" ../x
🦆.extra_http_headers.X-It''s'), '__proto__': error('redacted: my ''secret''; "drop" ../x
🦆.extra_http_headers.__proto__')},
  SCOPE 's3://example-lake/o''brien''s data; --/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  DATA_PATH 's3://example-lake/o''brien''s data; --/',
  META_SECRET 'lakeplan_metadata_o''brien; "x"'
);
USE "ducklake"."main";
