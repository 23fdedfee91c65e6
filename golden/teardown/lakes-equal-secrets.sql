USE "memory"."main";
DETACH DATABASE IF EXISTS "sales";
DETACH DATABASE IF EXISTS "stock";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_storage_sales";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_storage_stock";
