INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
CREATE DATABASE IF NOT EXISTS "_Sales-2026" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:_Sales-2026';
CREATE DATABASE IF NOT EXISTS "stock" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:stock';
