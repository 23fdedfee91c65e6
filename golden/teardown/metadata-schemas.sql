USE "memory"."main";
DETACH DATABASE IF EXISTS "in_duckdb";
DETACH DATABASE IF EXISTS "in_motherduck";
DETACH DATABASE IF EXISTS "in_postgres";
