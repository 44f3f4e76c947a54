"""Runs all contenders over made-up sets of logs, in turn in one run, and prints how they compare.

    swift build -c release
    python3 -m venv venv && venv/bin/pip install duckdb chdb
    venv/bin/python Tests/Benchmarks/compare.py DIRECTORY [--sets ndjson,csv] [--rounds 5] [--only limit,sla]

DIRECTORY takes the sets (100 to 350 MB each, `year` 1.7 GB). Every contender answers the same question (how long was
each probe in each state, when did three or more checks in a row fail); all answers must be equal, byte by byte. `sla
ingest` is measured from the files to committed runs in a new store, which has to give the same answer; after it `sla
run` makes the reports of a month, and once more with nothing new. A time is the median over the rounds, with the least
and the greatest; x is its ratio to pure decompression (ISA-L, two threads) in the same run.
"""
import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).parent
build = here.parent.parent / ".build" / "release"
hold_seconds = {"small-files": 60}
# Sets that are measured in turn with another one: as many lines of the same probes, a file a day.
beside = {"small-files": "daily-files"}


def contenders(directory, name, work):
    """Name, command and whether it answers, for each contender."""
    kind = "csv" if name == "csv" else "json"
    hold = str(hold_seconds.get(name, 30) * 1000)
    glob = f"{directory}/{name}/*.gz"
    ours, sla = build / "Benchmarks", build / "sla"
    catalog, store = f"{work}/catalog.yaml", f"{work}/sla.sqlite"
    peers = [sys.executable, str(here / "peers.py")]
    result = {
        "limit": ([ours, "limit", directory, name], False),
        "reader": ([ours, "answer", directory, name, f"{work}/answer"], True),
        "sla": ([sla, "ingest", "--quiet", "--catalog", catalog, "--store", store,
                 f"{directory}/{name}"], False),
    }
    if name in beside:
        other = beside[name]
        subprocess.run([ours, "catalog", directory, other, f"{work}/beside.yaml"], check=True)
        result[f"limit of {other}"] = ([ours, "limit", directory, other], False)
        result[f"sla of {other}"] = ([sla, "ingest", "--quiet", "--catalog", f"{work}/beside.yaml", "--store",
                                      f"{work}/beside.sqlite", f"{directory}/{other}"], False)
    reports = [sla, "run", "--quiet", "--catalog", catalog, "--logs", f"{directory}/{name}", "--store", store,
               "--reports", f"{work}/reports", "--month", "2026-10"]
    result["sla run after it"] = (reports, False)
    result["sla run again"] = (reports, False)
    for peer in ["chdb", "duckdb", "duckdb-windows"]:
        result[peer] = ([*peers, peer, glob, kind, hold, f"{work}/answer"], True)
    if name in ("ndjson", "csv", "flipping"):
        script = (f"zcat {glob} | mawk -v hold={hold} -v kind={kind} -f {here}/checks.awk "
                  f"| LC_ALL=C sort > {work}/answer")
        result["zcat | mawk"] = (["sh", "-c", script], True)
    subprocess.run([ours, "catalog", directory, name, catalog], check=True)
    return result


def stored_answer(directory, name, store, work):
    """What the store that `sla` made answers."""
    subprocess.run([build / "Benchmarks", "stored", directory, name, store, f"{work}/answer"], check=True)
    return pathlib.Path(work, "answer").read_bytes()


def clear(work, pattern="sla.sqlite*"):
    for leftover in pathlib.Path(work).glob(pattern):
        leftover.unlink()
    shutil.rmtree(f"{work}/reports", ignore_errors=True)


def measure(command):
    """Runs a command. Returns seconds, seconds of processor, and peak MiB of its largest process."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: exit status {process.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(directory, name, rounds, only):
    for each in [name, beside.get(name)]:
        if each:
            subprocess.run([build / "Benchmarks", "generate", directory, each], check=True)
    work = tempfile.mkdtemp(prefix="sla-compare-", dir=directory)
    try:
        entrants = contenders(directory, name, work)
        # `--only sla` means the set beside too.
        entrants = {key: entrants[key] for key in entrants
                    if not only or key.partition(" of ")[0] in only}
        results = {key: [] for key in entrants}
        expected = None
        expected_beside = None
        if name in beside:
            subprocess.run([build / "Benchmarks", "answer", directory, beside[name], f"{work}/answer"], check=True)
            expected_beside = pathlib.Path(work, "answer").read_bytes()
        size = 0
        for round in range(rounds):
            for key, (command, answers) in entrants.items():
                if key == "sla":
                    clear(work)
                if key == f"sla of {beside.get(name)}":
                    clear(work, "beside.sqlite*")
                results[key].append(measure(command))
                if key == f"sla of {beside.get(name)}":
                    if stored_answer(directory, beside[name], f"{work}/beside.sqlite", work) != expected_beside:
                        sys.exit(f"{key} gives another answer")
                if key == "sla":
                    stored_answer(directory, name, f"{work}/sla.sqlite", work)
                    size = sum(part.stat().st_size for part in pathlib.Path(work).glob("sla.sqlite*"))
                if answers or key == "sla":
                    answer = pathlib.Path(work, "answer").read_bytes()
                    if expected not in (None, answer):
                        sys.exit(f"{key} gives another answer for {name}")
                    expected = answer
                print(f"{name} {round + 1}/{rounds} {key}: {results[key][-1][0]:.2f} s",
                      file=sys.stderr)
        report(name, results)
        if name in beside and "sla" in results:
            pairs = zip(results["sla"], results[f"sla of {beside[name]}"])
            ratios = sorted(run[0] / other[0] for run, other in pairs)
            print(f"\n`sla ingest` takes {statistics.median(ratios):.2f} × ({ratios[0]:.2f}–{ratios[-1]:.2f}) the time of "
                  f"{beside[name]}, round by round.")
        if size:
            print(f"\nThe store takes {size / 1e6:.1f} MB.")
    finally:
        shutil.rmtree(work)


def report(name, results):
    medians = {key: [statistics.median(column) for column in zip(*runs)]
               for key, runs in results.items()}
    limit = medians.get("limit", [None, None])
    print(f"\n### {name}\n")
    print("| | seconds | least–greatest | x | CPU s | x | peak MiB |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for key, (wall, cpu, peak) in medians.items():
        walls = [run[0] for run in results[key]]
        ratio = [f"{value / base:.1f}" if base else "" for value, base in zip((wall, cpu), limit)]
        print(f"| {key} | {wall:.2f} | {min(walls):.2f}–{max(walls):.2f} | {ratio[0]} "
              f"| {cpu:.2f} | {ratio[1]} | {peak:.0f} |")
    sys.stdout.flush()


def processor():
    with open("/proc/cpuinfo") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{len(names)} x {names[0]}" if names else platform.processor()


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
parser.add_argument("directory")
parser.add_argument("--sets", default="varied,shuffled,ndjson,csv,flipping,probes-10k,small-files")
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--only", default="")
arguments = parser.parse_args()
root = os.path.abspath(arguments.directory)
print(f"{datetime.date.today()}, {processor()}, medians of {arguments.rounds}")
for each in arguments.sets.split(","):
    compare(root, each, arguments.rounds, [key for key in arguments.only.split(",") if key])
