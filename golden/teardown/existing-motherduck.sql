USE "memory"."main";
DETACH DATABASE IF EXISTS "ducklake";
DETACH DATABASE IF EXISTS "stock";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_storage_stock";
