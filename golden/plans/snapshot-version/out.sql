INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/first/catalog.sqlite' AS "first" (
  DATA_PATH '/var/lib/first/data/',
  READ_ONLY true,
  SNAPSHOT_VERSION 0
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/later/catalog.sqlite' AS "later" (
  DATA_PATH '/var/lib/later/data/',
  CREATE_IF_NOT_EXISTS false,
  SNAPSHOT_VERSION 4711
);
