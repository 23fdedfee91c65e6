INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
CREATE OR REPLACE SECRET "headers" (
  TYPE http,
  EXTRA_HTTP_HEADERS MAP {'X-Api-Key': error('redacted: headers.extra_http_headers.X-Api-Key'), 'X-Client': error('redacted: headers.extra_http_headers.X-Client')},
  SCOPE ['https://other.example.com/lakes/', 'https://data.example.com/']
);
CREATE OR REPLACE SECRET "lakeplan_storage_storage" (
  TYPE http,
  BEARER_TOKEN error('redacted: lakeplan_storage_storage.bearer_token'),
  HTTP_PROXY 'proxy:3128',
  SCOPE ['https://third.example.com/data/', 'https://third.example.com/storage.ducklake']
);
CREATE OR REPLACE SECRET "lakeplan_metadata_token" (
  TYPE http,
  BEARER_TOKEN error('redacted: lakeplan_metadata_token.bearer_token'),
  SCOPE 'https://lakes.example.com/token.ducklake'
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:https://other.example.com/lakes/headers.ducklake' AS "headers" (READ_ONLY true);
ATTACH IF NOT EXISTS 'ducklake:duckdb:https://third.example.com/storage.ducklake' AS "storage" (
  DATA_PATH 'https://third.example.com/data/',
  READ_ONLY true
);
ATTACH IF NOT EXISTS 'ducklake:duckdb:https://lakes.example.com/token.ducklake' AS "token" (READ_ONLY true);
