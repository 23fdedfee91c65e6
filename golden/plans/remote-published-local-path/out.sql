INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:duckdb:https://lakes.example.com/weather.ducklake' AS "ducklake" (
  DATA_PATH 'https://lakes.example.com/weather/',
  OVERRIDE_DATA_PATH true,
  READ_ONLY true
);
USE "ducklake"."main";
