USE "memory"."main";
DETACH DATABASE IF EXISTS "own_compute";
DROP TEMPORARY SECRET IF EXISTS "own_bucket";
