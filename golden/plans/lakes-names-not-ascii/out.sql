INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "É" (
  DATA_PATH '/var/lib/sales/data/',
  META_SECRET 'É'
);
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "é" (
  DATA_PATH '/var/lib/stock/data/',
  META_SECRET 'é'
);
