INSTALL ducklake;
LOAD ducklake;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/o''brien/cat''''alog.sqlite' AS "say ""hello""" (DATA_PATH '/var/lib/o''brien/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/2/a;b -- c.sqlite' AS "lake; DROP SECRET lake_bucket; --" (DATA_PATH '/var/lib/2; DROP TABLE t; --/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/3/two
lines.sqlite' AS "two
lines	with a tab and a " (DATA_PATH '/var/lib/3/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/4/a.b.c' AS "a.b.c" (DATA_PATH '/var/lib/4/.data/a...b/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:select' AS "SELECT" (DATA_PATH '/from/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/日本/café.sqlite' AS "日本 café İ" (DATA_PATH '/var/lib/日本/café/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/🦆.sqlite' AS "🦆" (DATA_PATH '/var/lib/🦆/👩‍👩‍👧/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/8/${HOME}$$.sqlite' AS "${HOME} $$ $1 {foo} %s \" (DATA_PATH '/var/lib/8/${HOME} $1 {a,b} %20 # ] & data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/9/c ~d.sqlite' AS " /leading space and ~" (DATA_PATH '/var/lib/9/a ~b/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/proto/catalog.sqlite' AS "__proto__" (DATA_PATH '/var/lib/proto/data/');
ATTACH IF NOT EXISTS 'ducklake:sqlite:/var/lib/pg/catalog.sqlite' AS "pg_catalog" (DATA_PATH '/var/lib/pg/data/');
