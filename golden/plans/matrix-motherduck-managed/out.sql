INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
CREATE DATABASE IF NOT EXISTS "sales_lake" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
