USE "memory"."main";
DETACH DATABASE IF EXISTS "ducklake";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_metadata_sales";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_storage_sales";
