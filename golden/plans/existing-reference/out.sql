INSTALL ducklake;
LOAD ducklake;
INSTALL postgres;
LOAD postgres;
INSTALL httpfs;
LOAD httpfs;
ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
  META_SECRET 'lake_pg',
  READ_ONLY true
);
USE "ducklake"."main";
