INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/1/catalog.sqlite' AS "offset" (
  DATA_PATH '/var/lib/1/data/',
  SNAPSHOT_TIME '2026-01-31T12:30:00+01:00'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/2/catalog.sqlite' AS "utc" (
  DATA_PATH '/var/lib/2/data/',
  SNAPSHOT_TIME '2026-01-31T12:30:00.123456789Z'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/3/catalog.sqlite' AS "lower_case" (
  DATA_PATH '/var/lib/3/data/',
  SNAPSHOT_TIME '2026-01-31T12:30:00Z'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/4/catalog.sqlite' AS "local_time" (
  DATA_PATH '/var/lib/4/data/',
  SNAPSHOT_TIME '2026-01-31 12:30'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/5/catalog.sqlite' AS "short_offset" (
  DATA_PATH '/var/lib/5/data/',
  SNAPSHOT_TIME '2026-01-31 12:30:00-08'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/6/catalog.sqlite' AS "only_date" (
  DATA_PATH '/var/lib/6/data/',
  SNAPSHOT_TIME '2026-01-31'
);
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/7/catalog.sqlite' AS "from_variable" (
  DATA_PATH '/var/lib/7/data/',
  SNAPSHOT_TIME '2026-01-31T12:30:00Z'
);
