INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/lake/catalog.sqlite' AS "lake" (
  DATA_PATH '/var/lib/lake/data/',
  AUTOMATIC_MIGRATION true,
  CREATE_IF_NOT_EXISTS false,
  DATA_INLINING_ROW_LIMIT 0,
  DEFAULT_TABLE 'it''s',
  ENCRYPTED false,
  HIDDEN true,
  META_BUSY_TIMEOUT 20000,
  META_JOURNAL_MODE 'WAL',
  META_READ_ONLY true,
  METADATA_CATALOG 'Lake ''catalog''',
  OVERRIDE_DATA_PATH true,
  READ_ONLY true,
  WRITE_DELETION_VECTORS false
);
USE "lake"."main";
