INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
ATTACH IF NOT EXISTS 'md:sales_lake';
USE "sales_lake";
