INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
INSTALL "spatial" FROM core_nightly;
LOAD "spatial";
CREATE OR REPLACE SECRET "sales_catalog" (
  TYPE postgres,
  HOST 'db.example.com',
  PORT '5432',
  DATABASE 'sales_catalog',
  USER 'lake',
  PASSWORD if(length(getvariable('sales_catalog.password')::VARCHAR) > 0, getvariable('sales_catalog.password')::VARCHAR, error('set variable "sales_catalog.password"')),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "sales's bucket" (
  TYPE s3,
  KEY_ID if(length(getvariable('sales''s bucket.key_id')::VARCHAR) > 0, getvariable('sales''s bucket.key_id')::VARCHAR, error('set variable "sales''s bucket.key_id"')),
  SECRET if(length(getvariable('sales''s bucket.secret')::VARCHAR) > 0, getvariable('sales''s bucket.secret')::VARCHAR, error('set variable "sales''s bucket.secret"')),
  SESSION_TOKEN if(length(getvariable('sales''s bucket.session_token')::VARCHAR) > 0, getvariable('sales''s bucket.session_token')::VARCHAR, ''),
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  EXTRA_HTTP_HEADERS MAP {'Authorization': if(length(getvariable('sales''s bucket.extra_http_headers.Authorization')::VARCHAR) > 0, if(regexp_matches(getvariable('sales''s bucket.extra_http_headers.Authorization')::VARCHAR, '[\x00-\x1f\x7f]'), error('the variable "sales''s bucket.extra_http_headers.Authorization" holds a control character: remove it, such as a line break at the end'), getvariable('sales''s bucket.extra_http_headers.Authorization')::VARCHAR), error('set variable "sales''s bucket.extra_http_headers.Authorization"')), 'X-Tenant': if(length(getvariable('sales''s bucket.extra_http_headers.X-Tenant')::VARCHAR) > 0, if(regexp_matches(getvariable('sales''s bucket.extra_http_headers.X-Tenant')::VARCHAR, '[\x00-\x1f\x7f]'), error('the variable "sales''s bucket.extra_http_headers.X-Tenant" holds a control character: remove it, such as a line break at the end'), getvariable('sales''s bucket.extra_http_headers.X-Tenant')::VARCHAR), error('set variable "sales''s bucket.extra_http_headers.X-Tenant"'))},
  SCOPE 's3://example-lake/sales/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://example-lake/sales/',
  META_SECRET 'sales_catalog'
);
USE "sales"."main";
