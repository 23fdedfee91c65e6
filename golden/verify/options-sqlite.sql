-- before
-- after
SET VARIABLE "lakeplan.verify" = (SELECT error('the database "lake" is not attached: run the script before this') WHERE NOT EXISTS (FROM pragma_database_size() WHERE translate(database_name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') = 'lake'));
SET VARIABLE "lakeplan.verify" = (SELECT error('the database "lake" has another kind of catalog than ''sqlite'': IF NOT EXISTS keeps what is attached; DETACH it and run the script again') FROM ducklake_settings('lake') WHERE catalog_type IS DISTINCT FROM 'sqlite');
SET VARIABLE "lakeplan.verify" = (SELECT error('the database "lake" has another data path than ''/var/lib/lake/data/'': IF NOT EXISTS keeps what is attached; DETACH it and run the script again') FROM ducklake_settings('lake') WHERE data_path IS DISTINCT FROM '/var/lib/lake/data/');
SET VARIABLE "lakeplan.verify" = (SELECT error('the current database is not "lake", or its schema is not "main": run the script before this, in the same session') WHERE (current_database(), current_schema()) <> ('lake', 'main'));
