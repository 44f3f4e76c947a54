"""Checks a stream of OpenSLO v1 documents against what the specification demands.

Needs PyYAML (pip). Usage: sla export-openslo --catalog F | openslo.py, or openslo.py FILE
"""

import re
import sys

import yaml

NAME = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\Z")
DURATION = re.compile(r"[1-9][0-9]*[mhdwMQY]\Z")
documents = list(yaml.safe_load_all(open(sys.argv[1]) if sys.argv[1:] else sys.stdin))
names = set()


def check(holds, what, document):
    if not holds:
        sys.exit(f"openslo.py: {what}: {document}")


for document in documents:
    check(set(document) == {"apiVersion", "kind", "metadata", "spec"}, "other members", document)
    check(document["apiVersion"] == "openslo/v1", "another version", document)
    check(document["kind"] in ("DataSource", "Service", "SLO"), "another kind", document)
    metadata = document["metadata"]
    check(NAME.match(metadata["name"]), "no name", document)
    check((document["kind"], metadata["name"]) not in names, "twice", document)
    names.add((document["kind"], metadata["name"]))
    for member in ("labels", "annotations"):
        check(all(isinstance(v, str) for v in metadata.get(member, {}).values()), member, document)
    spec = document["spec"]
    check(len(spec.get("description", "")) <= 1050, "description too long", document)
    if document["kind"] != "SLO":
        continue
    check(("Service", spec["service"]) in names, "no such service", document)
    ratio = spec["indicator"]["spec"]["ratioMetric"]
    check(set(ratio) == {"counter", "good", "total"}, "no ratio", document)
    for part in ("good", "total"):
        source = ratio[part]["metricSource"]
        check(("DataSource", source["metricSourceRef"]) in names, "no such source", document)
    check(len(spec["timeWindow"]) == 1, "not one time window", document)
    window = spec["timeWindow"][0]
    check(DURATION.match(window["duration"]) and window["isRolling"] is False, "window", document)
    check(isinstance(window["calendar"]["startTime"], str), "start is no text", document)
    check(spec["budgetingMethod"] == "Occurrences", "another method", document)
    for objective in spec["objectives"]:
        check(0 <= objective["target"] < 1, "no target", document)
print(len(documents), "documents,", sum(kind == "SLO" for kind, _ in names), "SLOs")
