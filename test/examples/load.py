import json
import subprocess

import duckdb

command = ["lakeplan", "sql", "--format", "json", "--credentials", "bound"]
statements = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

connection = duckdb.connect()
for statement in statements:
    connection.execute(statement["sql"], statement["params"])
connection.execute("CREATE TABLE IF NOT EXISTS numbers AS FROM range(100)")
print(connection.execute("SELECT count(*)::INT FROM numbers").fetchall())
