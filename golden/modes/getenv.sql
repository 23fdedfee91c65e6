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
  PASSWORD if(getenv('PGPASSWORD') <> '', getenv('PGPASSWORD'), error('set the environment variable PGPASSWORD')),
  HOSTADDR '',
  CLIENT_ENCODING 'UTF8',
  OPTIONS '',
  TARGET_SESSION_ATTRS 'any'
);
CREATE OR REPLACE SECRET "sales's bucket" (
  TYPE s3,
  KEY_ID if(getenv('AWS_ACCESS_KEY_ID') <> '', getenv('AWS_ACCESS_KEY_ID'), error('set the environment variable AWS_ACCESS_KEY_ID')),
  SECRET if(getenv('AWS_SECRET_ACCESS_KEY') <> '', getenv('AWS_SECRET_ACCESS_KEY'), error('set the environment variable AWS_SECRET_ACCESS_KEY')),
  SESSION_TOKEN if(getenv('AWS_SESSION_TOKEN') <> '', getenv('AWS_SESSION_TOKEN'), ''),
  REGION 'eu-central-1',
  ENDPOINT 's3.amazonaws.com',
  URL_STYLE 'vhost',
  USE_SSL true,
  KMS_KEY_ID '',
  REQUESTER_PAYS false,
  EXTRA_HTTP_HEADERS MAP {'Authorization': if(getenv('PROXY_AUTHORIZATION') <> '', if(regexp_matches(getenv('PROXY_AUTHORIZATION'), '[\x00-\x1f\x7f]'), error('the environment variable PROXY_AUTHORIZATION holds a control character: remove it, such as a line break at the end'), getenv('PROXY_AUTHORIZATION')), error('set the environment variable PROXY_AUTHORIZATION')), 'X-Tenant': if(getenv('TENANT') <> '', if(regexp_matches(getenv('TENANT'), '[\x00-\x1f\x7f]'), error('the environment variable TENANT holds a control character: remove it, such as a line break at the end'), getenv('TENANT')), error('set the environment variable TENANT'))},
  SCOPE 's3://example-lake/sales/'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "sales" (
  DATA_PATH 's3://example-lake/sales/',
  META_SECRET 'sales_catalog'
);
USE "sales"."main";
