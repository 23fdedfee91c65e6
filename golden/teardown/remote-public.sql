USE "memory"."main";
DETACH DATABASE IF EXISTS "ducklake";
