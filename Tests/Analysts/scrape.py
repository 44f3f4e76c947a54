"""Has a real node_exporter serve a run's metrics, and compares what it serves with the file.

Needs Debian's prometheus-node-exporter and promtool (package prometheus). Usage: scrape.py FOLDER/sla.prom
"""

import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

file = pathlib.Path(sys.argv[1])
text = file.read_text()
checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True)
if checked.returncode or checked.stderr or checked.stdout:
    sys.exit(f"promtool: {checked.returncode}: {checked.stdout}{checked.stderr}")


def samples(text):
    """Series and their values; labels in the order of their names, as node_exporter writes them."""
    found = {}
    for line in text.splitlines():
        if match := re.fullmatch(r"(sla_\w+)(?:\{(.*)\})? (\S+)", line):
            labels = tuple(sorted(re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', match[2] or "")))
            found[match[1], labels] = float(match[3])
    return found


with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
exporter = subprocess.Popen(
    ["prometheus-node-exporter", "--collector.disable-defaults", "--collector.textfile",
     f"--collector.textfile.directory={file.parent}", f"--web.listen-address=127.0.0.1:{port}"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for attempt in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
                scraped = answer.read().decode()
            break
        except urllib.error.URLError:
            time.sleep(0.1)
    else:
        sys.exit("node_exporter never answered")
finally:
    exporter.terminate()
    exporter.wait()

wanted, served = samples(text), samples(scraped)
if not wanted or served != wanted:
    sys.exit(f"node_exporter serves other values: {sorted(set(wanted.items()) ^ set(served.items()))[:5]}")
if not re.search(r"^node_textfile_scrape_error 0$", scraped, re.MULTILINE):
    sys.exit("node_exporter found an error in the file")
for name in {name for name, _ in wanted}:
    if f"# HELP {name} " not in scraped or f"# TYPE {name} gauge" not in scraped:
        sys.exit(f"node_exporter does not tell what {name} is")
print(f"promtool finds nothing; node_exporter serves {len(wanted)} series as they stand in the file")
