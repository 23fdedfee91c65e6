USE "memory"."main";
DETACH DATABASE IF EXISTS "ducklake";
DROP TEMPORARY SECRET IF EXISTS "lakeplan_metadata_o'brien; ""x""";
DROP TEMPORARY SECRET IF EXISTS "my 'secret'; ""drop"" ../x
🦆";
