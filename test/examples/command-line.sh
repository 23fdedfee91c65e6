lakeplan sql --credentials getenv > init.sql
duckdb -bail -init init.sql -c 'CREATE TABLE IF NOT EXISTS numbers AS FROM range(100)'
duckdb -bail -init init.sql -c 'SELECT count(*)::INT FROM numbers'
