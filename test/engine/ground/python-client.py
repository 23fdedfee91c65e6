"""DuckDB's Python package: a question in JSON on each line of standard input, an answer on each of standard output.
The rows are as Node's client gives them in JSON."""

import json
import os
import sys

sys.path[:0] = sys.argv[1:]
import duckdb  # noqa: E402  (from the folders that were named)

LARGE = {"BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"}


def shown(value, kind):
    if value is None or isinstance(value, (bool, float)):
        return value
    if isinstance(value, int):
        return str(value) if kind in LARGE else value
    if isinstance(value, (list, tuple)):
        return [shown(one, kind.removesuffix("[]")) for one in value]
    if isinstance(value, dict) and kind.startswith("MAP"):
        return [{"key": shown(key, ""), "value": shown(one, "")} for key, one in value.items()]
    if isinstance(value, dict):
        return {key: shown(one, "") for key, one in value.items()}
    return str(value)


def run(connection, sql, params):
    result = connection.execute(sql, params or None)
    columns = [(name, str(kind)) for name, kind, *_ in result.description or []]
    return [
        {name: shown(value, kind) for (name, kind), value in zip(columns, row)}
        for row in (result.fetchall() if columns else [])
    ]


def move(folder, environment):
    os.chdir(folder)
    for name in set(os.environ) - set(environment):
        del os.environ[name]
    os.environ.update(environment)


connections = {}


def answer(question):
    if "surroundings" in question:
        move(**question["surroundings"])
    instance = question["instance"]
    if "settings" in question:
        # What a statement names is never a variable of this program.
        settings = {**question["settings"], "python_enable_replacements": "false"}
        connections[instance] = duckdb.connect(question["path"], config=settings)
    elif "statements" in question:
        return {"rows": [run(connections[instance], **one) for one in question["statements"]]}
    elif "texts" in question:
        connection = connections[instance]
        return {"counts": [len(connection.extract_statements(text)) for text in question["texts"]]}
    else:
        connection = connections.pop(instance, None)
        connection and connection.close()
    return {}


for line in sys.stdin.buffer:
    try:
        answered = answer(json.loads(line))
    except Exception as error:
        answered = {"error": str(error)}
    print(json.dumps(answered), flush=True)
