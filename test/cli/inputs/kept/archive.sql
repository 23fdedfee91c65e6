-- Written by lakeplan snapshot, which replaces and removes this file.
-- Run it so that it stops at its first error: duckdb -bail -init FILE, or duckdb -f FILE
INSTALL ducklake;
LOAD ducklake;
INSTALL motherduck;
LOAD motherduck;
CREATE DATABASE IF NOT EXISTS "archive" (TYPE ducklake);
ATTACH IF NOT EXISTS 'md:archive';
USE "archive";
