"""Times the reference tool: for each line "NAME CALLS" on standard input, the microseconds of one call."""

import sys
import time
import tomllib

from metaxy.ext.duckdb.handlers.ducklake import DuckLakeAttachmentManager, DuckLakeConfig


def lake_of(document):
    (store,) = document["stores"].values()
    return store["config"]["ducklake"]


def object_to_sql(lake):
    config = DuckLakeConfig.model_validate(lake)
    return "\n".join(DuckLakeAttachmentManager(config).preview_sql())


def main():
    runs = {}
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        lake = lake_of(tomllib.loads(text))
        runs[f"{path}:text"] = lambda text=text: object_to_sql(lake_of(tomllib.loads(text)))
        runs[f"{path}:object"] = lambda lake=lake: object_to_sql(lake)
    for line in sys.stdin:
        name, calls = line.split()
        run = runs[name]
        start = time.process_time_ns()
        for _ in range(int(calls)):
            run()
        print((time.process_time_ns() - start) / 1000 / int(calls), flush=True)


main()
