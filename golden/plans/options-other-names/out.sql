INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/sales/catalog.sqlite' AS "sales" (
  DATA_PATH '/var/lib/sales/data/',
  READ_ONLY true
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/stock/catalog.sqlite' AS "stock" (
  DATA_PATH '/var/lib/stock/data/',
  READ_WRITE true
);
