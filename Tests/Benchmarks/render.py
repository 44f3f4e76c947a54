"""Renders a full month of Jobs/technova.yaml, and compares that with the time in which DuckDB reads the month's logs.

    swift build -c release --product sla
    python3 -m venv venv && venv/bin/pip install duckdb PyYAML
    venv/bin/python Tests/Benchmarks/render.py DIRECTORY [--rounds 5]

DIRECTORY takes October 2026: the 20 services in three zones every 10 s; databases, platform and the 120 accounts every
60 s; outages, incidents and operations (22 million lines, 3.0 GB, 74 MB in gzip). In each round `sla render` writes every
page, CSV, JSON and workbook in both languages and the published snapshot into an empty folder, and DuckDB, in a process
of its own with two threads, counts the lines of the checks by status: the least that reading them can be.
"""
import argparse
import datetime
import gzip
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import time

import yaml

root = pathlib.Path(__file__).parents[2]
sla = root / ".build" / "release" / "sla"
catalog = root / "Jobs" / "technova.yaml"
zones = ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"]
midnight = datetime.datetime(2026, 10, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
days = 31
read = """
import duckdb, sys
db = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})
db.execute("SET enable_progress_bar = false")
print(sum(n for _, n in db.execute(f'''SELECT status, count(*) FROM read_json('{sys.argv[1]}/checks/*.gz',
  format='newline_delimited', columns={{time: 'TIMESTAMP', account: 'VARCHAR', service: 'VARCHAR', zone: 'VARCHAR',
  status: 'VARCHAR'}}) GROUP BY status''').fetchall()))
"""


def stamp(second):
    return (midnight + datetime.timedelta(seconds=second)).isoformat()


def probes(promised):
    """Account, service, zone and interval of each."""
    for service in promised["services"]:
        is_service = service.get("kind", "service") == "service"
        for zone in zones if is_service else [""]:
            yield service["account"], service["name"], zone, 10 if is_service else 60
    for account in promised["accounts"]:
        yield account["name"], None, "", 60


def outages(promised, draw):
    """Of each service that is down some time: from which second to which."""
    down = {}
    for service in promised["services"]:
        starts = sorted(draw.sample(range(3600, days * 86_400 - 7200), draw.choice([0, 0, 1, 2, 3])))
        down[service["name"]] = [(start, start + draw.randrange(40, 1500)) for start in starts]
    return down


def generate(logs):
    promised = yaml.safe_load(catalog.read_text())
    draw = random.Random(5)
    down = outages(promised, draw)
    (logs / "checks").mkdir(parents=True)
    lines = 0
    for day in range(days):
        with gzip.open(logs / "checks" / f"{day + 1:02}.ndjson.gz", "wt", compresslevel=1) as file:
            for account, service, zone, interval in probes(promised):
                rest = {"account": account, "service": service, "zone": zone, "check": "http"}
                ends = {
                    status: json.dumps({k: v for k, v in rest.items() if v} | {"status": status})[1:] + "\n"
                    for status in ("up", "down")
                }
                for second in range(day * 86_400, (day + 1) * 86_400, interval):
                    status = "down" if any(a <= second < b for a, b in down.get(service, ())) else "up"
                    file.write(f'{{"time": {1790780400 + second}, {ends[status]}')
                    lines += 1
    records = [
        {"id": f"INC-{service}-{number}", "services": [service], "severity": "sev2", "impact": "down",
         "title": f"{service} stopped", "started_at": stamp(a), "detected_at": stamp(a + 60),
         "acknowledged_at": stamp(a + 180), "mitigated_at": stamp(b), "resolved_at": stamp(b + 1800),
         "customers_affected": draw.randrange(5000), "failed_requests": draw.randrange(100_000)}
        for service, spans in down.items() for number, (a, b) in enumerate(spans)
    ]
    records += [
        {"id": f"OP-{service}-{day}", "kind": "deployment", "services": [service], "outcome": "succeeded",
         "started_at": stamp(day * 86_400 + 36_000), "ended_at": stamp(day * 86_400 + 36_300)}
        for service in down for day in draw.sample(range(days), 2)
    ]
    (logs / "records.ndjson").write_text("".join(json.dumps(record) + "\n" for record in records))
    return lines


def timed(command):
    begin = time.perf_counter()
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return time.perf_counter() - begin, output


def shown(name, seconds):
    print(f"{name:28} {statistics.median(seconds):7.2f} s  ({min(seconds):.2f} to {max(seconds):.2f})")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("directory", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments = arguments.parse_args()
    logs, store = arguments.directory / "logs", arguments.directory / "sla.db"
    if not (logs / "records.ndjson").exists():
        shutil.rmtree(logs, ignore_errors=True)
        generate(logs)
    for leftover in arguments.directory.glob("sla.db*"):
        leftover.unlink()
    common = ["--quiet", "--store", store]
    first, _ = timed([sla, "ingest", *common, "--catalog", catalog, logs])
    timed([sla, "aggregate", *common, "--catalog", catalog])
    timed([sla, "compute", *common, "--catalog", catalog, "--month", "2026-10"])
    rendering, reading = [], []
    for round in range(arguments.rounds):
        reports = arguments.directory / f"reports-{os.getpid()}-{round}"
        seconds, _ = timed([sla, "render", *common, "--reports", reports, "--month", "2026-10",
                            "--language", "ja,en", "--format", "html,csv,json,xlsx"])
        rendering.append(seconds)
        files = [path for path in reports.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        shutil.rmtree(reports)
        seconds, lines = timed([sys.executable, "-c", read, logs])
        reading.append(seconds)
    compressed = sum(path.stat().st_size for path in (logs / "checks").iterdir())
    print(f"{int(lines):,} checks, {compressed / 1e6:.0f} MB in gzip; {len(files)} files, {size / 1e6:.1f} MB of report")
    print(f"{'sla ingest, once':28} {first:7.2f} s")
    shown("sla render, everything", rendering)
    shown("DuckDB reads the logs", reading)
    ratio = statistics.median(reading) / statistics.median(rendering)
    print(f"DuckDB takes {ratio:.1f} times as long")
    sys.exit(0 if ratio > 1 else 1)
