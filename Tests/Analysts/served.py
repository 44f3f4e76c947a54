"""Asks every question of docs/queries.md of a running Datasette, and compares its answers with SQLite's.

Needs datasette (pip) and the output of `sla metadata`. Usage: served.py REPORTS/sla.sqlite METADATA.json
"""

import json
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

snapshot, metadata = sys.argv[1:3]
docs = pathlib.Path(__file__).parents[2] / "docs"
questions = re.findall(r"```sql\n(.*?)```", (docs / "queries.md").read_text(), re.DOTALL)
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
server = subprocess.Popen(
    [sys.executable, "-m", "datasette", "serve", "--immutable", snapshot, "--metadata", metadata, "-h", "127.0.0.1",
     "-p", str(port), "--setting", "sql_time_limit_ms", "20000"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask(path, **parameters):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}?{urllib.parse.urlencode(parameters)}", timeout=60) as answer:
        return answer.read().decode()


failures = 0
try:
    for attempt in range(100):
        try:
            ask("-/versions.json")
            break
        except urllib.error.URLError:
            time.sleep(0.2)
    lite = sqlite3.connect(f"file:{snapshot}?mode=ro&immutable=1", uri=True)
    for question in questions:
        # Datasette takes one statement without a comment before it or a semicolon after it.
        sql = re.sub(r"^\s*--.*\n", "", question, flags=re.MULTILINE).strip().rstrip(";")
        expected = [list(row) for row in lite.execute(question)]
        answer = json.loads(ask("sla.json", sql=sql, _shape="arrays"))
        if not expected or answer["rows"] != expected:
            failures += 1
            print("differs:", question, expected[:3], answer.get("rows", answer), sep="\n", file=sys.stderr)
    described = json.loads(pathlib.Path(metadata).read_text())["databases"]["sla"]["tables"]
    tables = [name for (name,) in lite.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in tables:
        page = ask(f"sla/{name}")
        columns = [row[1] for row in lite.execute(f'PRAGMA table_info("{name}")')]
        if name not in described or set(described[name]["columns"]) != set(columns):
            failures += 1
            print(f"{name}: not every column is described", file=sys.stderr)
        elif "<dl class=\"column-descriptions\">" not in page:
            failures += 1
            print(f"{name}: Datasette shows no descriptions", file=sys.stderr)
    # A key is a link.
    outage, incident = lite.execute("SELECT outage_id, incident_id FROM outage WHERE incident_id IS NOT NULL").fetchone()
    if f'href="/sla/incident/{incident}"' not in ask("sla/outage", outage_id=outage):
        failures += 1
        print(f"{outage}: Datasette does not link to {incident}", file=sys.stderr)
finally:
    server.terminate()
    server.wait()
print(f"Datasette: {len(questions)} questions, {len(tables)} tables described, {failures} differences")
sys.exit(1 if failures else 0)
