"""Holds catalogs against docs/catalog.schema.json, and against the program: both must take the good ones and refuse each
faulty one.

Needs jsonschema and PyYAML (pip). Usage, in the repository: schema.py SLA
"""

import copy
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text, and so is 09:00."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789"))

schema = json.loads(Path("docs/catalog.schema.json").read_text())
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def blocks(document):
    return re.findall(r"^```yaml\n(.*?)^```$", document.read_text(), flags=re.M | re.S)


good = {name: Path(name).read_text() for name in ("SampleData/catalog.yaml", "Jobs/technova.yaml")}
for document in sorted(Path("docs").glob("*.md")):
    good |= {f"{document}, block {place}": text for place, text in enumerate(blocks(document), 1)}
faults = 0


def fault(what):
    global faults
    faults += 1
    print(f"documents: {what}", file=sys.stderr)


def taken_by_program(catalog):
    """Whether the program takes a catalog: as JSON, which is YAML too."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        json.dump(catalog, file)
        file.flush()
        done = subprocess.run([sys.argv[1], "check-catalog", file.name], capture_output=True)
        if done.returncode not in (0, 78):
            fault(f"check-catalog ended with {done.returncode}: {done.stderr.decode()}")
        return done.returncode == 0


for name, text in good.items():
    catalog = yaml.load(text, Loader)
    for error in validator.iter_errors(catalog):
        fault(f"{name}: {error.json_path}: {error.message}")
    if not taken_by_program(catalog):
        fault(f"{name}: is not taken by the program")

# What is done to the catalog with a bit of everything: a path, and the value that stands there then.
whole = yaml.load(blocks(Path("docs/catalog.md"))[-1], Loader)
GONE = object()
FAULTY = [
    (["timezone"], "Asia/Tokyo"), (["fiscal_year_start"], 13), (["fiscal_year_start"], "April"), (["min_coverage"], 101),
    (["maintenance_notice"], "24"), (["maintenance_notice"], 24), (["match_within"], "15 min"),
    (["checks", "intervall"], "10s"), (["checks", "interval"], "0s"), (["checks", "hold"], "forever"), (["checks", "confirm"], 0),
    (["checks", "named", "canary", "min_healthy"], 1), (["disaster_recovery", "rto"], "four hours"),
    (["tiers", 0, "availability"], GONE), (["tiers", 0, "availability"], "99,99"), (["tiers", 0, "name"], GONE),
    (["tiers", 0, "alert", "respond"], "5m"), (["tiers", 0, "changes", 0, "from"], GONE),
    (["tiers", 0, "changes", 0, "from"], "2026-13-01"), (["tiers", 0, "changes", 0, "zones"], []),
    (["tiers", 1, "service_hours", 0, "days"], ["monday"]), (["tiers", 1, "service_hours", 0, "to"], "25:00"),
    (["tiers", 1, "service_hours", 0, "from"], "24:00"), (["tiers", 1, "service_hours"], "never"), (["holidays", 0], "1 January"),
    (["maintenance", 0, "since"], GONE), (["maintenance", 0, "services"], GONE), (["accounts"], "shop"), (["accounts", 0, "name"], GONE),
    (["services", 0, "tier"], GONE), (["services", 0, "kind"], "server"), (["services", 0, "users"], -1),
    (["services", 1, "changes", 0, "name"], "x"), (["services", 2, "until"], "2026-12-31T18:00:00"),
    (["objectives", 0, "kind"], "speed"), (["objectives", 0, "event"], "revert"), (["objectives", 0, "every"], "month"),
    (["objectives", 0, "at_most"], GONE), (["objectives", 0, "id"], GONE),
    (["objectives", 0], {"id": "R", "kind": "rto", "tier": "critical", "scope": "region"}),
    (["objectives", 0], {"id": "G", "kind": "gauge", "gauge": "lag"}),
]
for path, value in FAULTY:
    catalog = copy.deepcopy(whole)
    *way, last = path
    place = catalog
    for step in way:
        place = place[step]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    if validator.is_valid(catalog):
        fault(f"the schema takes {path} as {value!r}")
    if taken_by_program(catalog):
        fault(f"the program takes {path} as {value!r}, and the schema does not")

print(f"documents: schema: {len(good)} catalogs hold, {len(FAULTY)} faulty ones are refused by both, {faults} faults")
sys.exit(bool(faults))
