USE "memory"."main";
DETACH DATABASE IF EXISTS "sales";
DETACH DATABASE IF EXISTS "warehouse";
