USE "memory"."main";
DETACH DATABASE IF EXISTS "duckdb";
DETACH DATABASE IF EXISTS "postgres";
DETACH DATABASE IF EXISTS "sqlite";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_metadata_postgres";
