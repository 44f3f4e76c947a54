"""Asks every question of docs/queries.md of the snapshot in SQLite, pandas and DuckDB, and compares their answers.

Needs pandas, duckdb==1.5.5, duckdb-extensions and duckdb-extension-sqlite-scanner==1.5.5 (pip).
Usage: snapshot.py REPORTS/sla.sqlite
"""

import pathlib
import re
import sqlite3
import sys

import duckdb
import pandas
from duckdb_extensions import import_extension

snapshot = sys.argv[1]
docs = pathlib.Path(__file__).parents[2] / "docs"
questions = re.findall(r"```sql\n(.*?)```", (docs / "queries.md").read_text(), re.DOTALL)
setup = re.search(r"```duckdb\n(.*?)```", (docs / "analysts.md").read_text(), re.DOTALL).group(1)

lite = sqlite3.connect(f"file:{snapshot}?mode=ro&immutable=1", uri=True)
import_extension("sqlite_scanner")
duck = duckdb.connect()
for statement in setup.replace("reports/sla.sqlite", snapshot).split(";"):
    if statement.strip() and not statement.strip().startswith("INSTALL"):
        duck.execute(statement)

failures = 0
for question in re.findall(r"```sql\n(.*?)```", (docs / "analysts.md").read_text(), re.DOTALL):
    if not lite.execute(question).fetchall():
        failures += 1
        print("analysts.md: no answer:", question, file=sys.stderr)
for question in questions:
    expected = [[str(cell) for cell in row] for row in lite.execute(question)]
    answer = [[str(cell) for cell in row] for row in duck.execute(question).fetchall()]
    frame = pandas.read_sql(question, lite)
    if not expected or answer != expected or len(frame) != len(expected):
        failures += 1
        print("differs:", question, expected[:3], answer[:3], sep="\n", file=sys.stderr)

tables = [name for (name,) in lite.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
for table in tables:
    count = lite.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    if len(duck.execute(f'SELECT * FROM sla."{table}"').fetchall()) != count:
        failures += 1
        print(f"{table}: DuckDB reads another number of rows", file=sys.stderr)
print(f"{len(questions)} questions, {len(tables)} tables, {failures} differences")
sys.exit(1 if failures else 0)
