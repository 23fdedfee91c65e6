INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
CREATE DATABASE IF NOT EXISTS "my_lake" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:my_lake';
USE "my_lake";
