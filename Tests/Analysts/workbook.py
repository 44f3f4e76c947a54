"""Reads a report's workbooks and tables with the programs people use, and compares them with each other.

Needs openpyxl, pandas and csvkit (pip). Usage: workbook.py REPORTS/PERIOD [ZONE-OFFSET-HOURS]
The period must have been rendered with --format csv,json,xlsx.
"""

import datetime
import json
import pathlib
import subprocess
import sys

import openpyxl
import pandas

folder = pathlib.Path(sys.argv[1])
offset = datetime.timedelta(hours=int(sys.argv[2]) if len(sys.argv) > 2 else 9)


def table(name):
    return pandas.read_csv(folder / f"{name}.csv", encoding="utf-8-sig", keep_default_na=False, dtype=str)


def check(what, holds):
    if not holds:
        sys.exit(f"workbook.py: {what}")
    print("ok:", what)


# Workbooks: real numbers, shares and dates, frozen heads, filters, one chart; English and Japanese alike.
books = {path.name: openpyxl.load_workbook(path) for path in sorted(folder.glob("sla*.xlsx"))}
check("there is a workbook in each language", set(books) == {"sla.xlsx", "sla.en.xlsx"})
english, japanese = books["sla.en.xlsx"], books["sla.xlsx"]
check("both have as many sheets", len(english.sheetnames) == len(japanese.sheetnames))
for sheet in english:
    check(f"{sheet.title}: the head is frozen", sheet.freeze_panes is not None)
    check(f"{sheet.title}: it filters", sheet.auto_filter.ref is not None)
check("there is one chart", sum(len(sheet._charts) for sheet in english) == 1)
for left, right in zip(english, japanese):
    same = [[c.value for c in row if isinstance(c.value, (int, float))] for row in left.rows] == [
        [c.value for c in row if isinstance(c.value, (int, float))] for row in right.rows
    ]
    check(f"{left.title} and {right.title}: the same numbers", same)

services = pandas.read_excel(folder / "sla.en.xlsx", sheet_name="Services")
rows = table("availability")
rows = rows[(rows.period == folder.name) & (rows.service != "")].reset_index(drop=True)
check("Services: a row each", list(services["ID"]) == list(rows.service))
check("Services: availability is a number, the same as in availability.csv",
      all(abs(a * 100 - float(b)) < 1e-9
          for a, b in zip(services["Availability"], rows.availability_pct) if b != ""))
sheet = english["Services"]
head = [cell.value for cell in sheet[1]]
cell = sheet.cell(2, head.index("Availability") + 1)
check("Services: it is shown as a percentage", cell.number_format == "0.0000%")
cell = sheet.cell(2, head.index("Downtime") + 1)
check("Services: time is shown as time", cell.number_format == "[h]:mm:ss.000")

outages = pandas.read_excel(folder / "sla.en.xlsx", sheet_name="Outages")
rows = table("outage")
check("Outages: starts are dates", pandas.api.types.is_datetime64_any_dtype(outages["Start"]))
starts = [datetime.datetime.fromisoformat(t.replace("Z", "+00:00")).replace(tzinfo=None) + offset
          for t in rows.started_at]
check("Outages: by the clock of the zone",
      all(abs(a.to_pydatetime() - b) < datetime.timedelta(milliseconds=2)
          for a, b in zip(outages["Start"], starts)))
names = english["Outages"]
check("no cell is a formula",
      all(c.data_type != "f" for s in english for row in s.rows for c in row))

# CSV: the mark that makes Excel read UTF-8, lines that end as RFC 4180 has them, nothing ragged; JSON: the same rows.
for path in sorted(folder.glob("*.csv")):
    raw = path.read_bytes()
    check(f"{path.name}: byte order mark and CRLF",
          raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") == raw.count(b"\n"))
    cleaned = subprocess.run(["csvclean", "--length-mismatch", str(path)], capture_output=True)
    check(f"{path.name}: csvclean finds nothing", cleaned.returncode == 0)
    rows = table(path.stem).to_dict("records")
    values = json.loads(path.with_suffix(".json").read_text())
    check(f"{path.stem}.json: as many rows, the same columns",
          len(rows) == len(values) and all(list(a) == list(b) for a, b in zip(rows, values)))
print(f"{len(books)} workbooks of {len(english.sheetnames)} sheets, and all tables, say the same")
