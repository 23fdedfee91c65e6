INSTALL ducklake;
LOAD ducklake;
INSTALL httpfs;
LOAD httpfs;
INSTALL sqlite;
LOAD sqlite;
ATTACH IF NOT EXISTS 'ducklake:sqlite:https://lakes.example.com/sales.sqlite' AS "ducklake" (READ_ONLY true);
USE "ducklake"."main";
