INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:https://lakes.example.com/weather.ducklake' AS "ducklake" (READ_ONLY true);
USE "ducklake"."main";
