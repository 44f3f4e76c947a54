"""Writes a catalog and logs whose every name is an attack: markup, quotes, script, escapes, writing turned around.

Usage: hostile.py FOLDER
"""

import json
import pathlib
import sys

# What a browser has to show as it stands. No control characters: the catalog refuses those.
NAMES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "</title></style><script>alert(3)</script>",
    "<svg/onload=alert(4)>'\"&amp;&lt;",
    "javascript:alert(5)//{{7*7}}${7*7}",
    "--><iframe srcdoc='<script>alert(6)</script>'>",
]
# These come in through the logs, where every character is allowed, and are shown tamed.
UNRULY = ["\u001b[31mred\u001b[0m", "\u202egnp.exe", "عربي <b>عريض</b>", "a\u0000b", "\u2066<i>\u2069", "]]><!--"]


def texts():
    return NAMES + UNRULY


def identifier(text):
    """The text where an id or a scope may hold it: with control characters the line is rejected."""
    return text if text in NAMES else "unruly"


def catalog():
    services = [
        {
            "name": name,
            "title": {"ja": name, "en": name},
            "account": "attack",
            "tier": "critical",
            "depends_on": [NAMES[number - 1]] if number else [],
        }
        for number, name in enumerate(NAMES)
    ]
    return {
        "time_zone": "Asia/Tokyo",
        "checks": {"interval": "10m", "hold": "31m", "confirm": 2, "min_healthy": 1},
        "tiers": [{"name": "critical", "title": {"ja": NAMES[0], "en": NAMES[0]}, "availability": 99.99}],
        "accounts": [{"name": "attack", "title": {"ja": NAMES[1], "en": NAMES[1]}}],
        "services": services,
        "objectives": [
            {"id": "X", "kind": "gauge", "gauge": NAMES[0], "at_most": 1, "title": {"ja": NAMES[2], "en": NAMES[2]}}
        ],
    }


def checks():
    for number in range(len(NAMES)):
        for minute in range(0, 31 * 24 * 60, 10):
            day, hour = minute // 1440 + 1, minute // 60 % 24
            yield {
                "time": f"2026-10-{day:02}T{hour:02}:{minute % 60:02}:00+09:00",
                "account": "attack",
                "service": NAMES[number],
                "status": "down" if (day, hour) == (number + 1, 3) else "up",
                "gauges": {NAMES[0]: 2},
            }


def incidents():
    for number, text in enumerate(texts()):
        yield {
            "id": f"I{number} {identifier(text)}",
            "services": [NAMES[number % len(NAMES)]],
            "severity": text,
            "scope": text,
            "impact": "down",
            "title": text,
            "started_at": f"2026-10-{number + 1:02}T03:00:00+09:00",
            "detected_at": f"2026-10-{number + 1:02}T03:02:00+09:00",
            "resolved_at": f"2026-10-{number + 1:02}T05:00:00+09:00",
            "detected_by": text,
            "cause": text,
        }


def operations():
    for number, text in enumerate(texts()):
        start, end = f"2026-10-{number + 1:02}T12:00:00+09:00", f"2026-10-{number + 1:02}T12:00:01+09:00"
        common = {"services": [NAMES[0]], "started_at": start, "ended_at": end, "note": text, "scope": identifier(text)}
        yield {"id": f"D{number} {identifier(text)}", "kind": "drill", "outcome": text} | common
        yield {"id": f"M{number} {identifier(text)}", "kind": "maintenance"} | common
        yield {"id": f"C{number} {identifier(text)}", "kind": "correction", "state": "up", "author": text, "reason": text} | common


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    (folder / "logs").mkdir(parents=True)
    (folder / "catalog.json").write_text(json.dumps(catalog()))
    write(folder / "logs" / "checks.ndjson", checks())
    write(folder / "logs" / "incidents.ndjson", incidents())
    write(folder / "logs" / "operations.ndjson", operations())
