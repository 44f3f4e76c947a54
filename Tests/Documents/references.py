"""Holds documents and sources against each other: the Japanese terms of docs/glossary.md are words that reports use, each
section of the rules that a source refers to (rules 5, rules 7 and 12, rules 2 to 4) is one of docs/rules.md, each example there is a
test, and each exit status is explained to operators.

Usage, in the repository: references.py
"""

import re
import sys
from pathlib import Path

sources = {path: path.read_text() for folder in ("Sources", "Tests", "Tools") for path in Path(folder).rglob("*.swift")}
faults = []

words = "".join(
    text for path, text in sources.items() if path.parts[1] in ("Render", "Tables", "ServiceLevels"))
terms = 0
for line in Path("docs/glossary.md").read_text().splitlines():
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != 6 or cells[2] in ("Japanese", "---", "–"):
        continue
    for term in cells[2].split("、"):
        terms += 1
        if term not in words:
            faults.append(f"docs/glossary.md: {cells[1]}: no report says {term}")

rules = Path("docs/rules.md").read_text()
tested = "".join(text for path, text in sources.items() if path.name.startswith("EdgeTests"))
examples = re.findall(r"\[`([a-z0-9-]+)`\]", rules)
for name in examples:
    if not re.search(rf"func `?{name}`?\(", tested):
        faults.append(f"docs/rules.md: example {name}: there is no such test")

sections = set(re.findall(r"^## (\d+)\. ", rules, flags=re.M))
references = 0
for path, text in sources.items():
    # A reference may go on in the next line of a comment.
    flat = re.sub(r"\n *///? ?", " ", text)
    for numbers in re.findall(r"\brules (\d+(?:(?:, | and | to |, [a-z ]+ and )\d+)*)", flat):
        for number in re.findall(r"\d+", numbers):
            references += 1
            if number not in sections:
                faults.append(f"{path}: rules {number}: there is no such section of docs/rules.md")
    if "sla-rules" in text.replace("規則 (sla-rules)", ""):
        faults.append(f"{path}: sla-rules: the rules are docs/rules.md, as in (rules 5)")

statuses = re.findall(r"case \w+ = (\d+)$", sources[Path("Sources/sla/ExitStatus.swift")], flags=re.M)
for name in ("docs/operations.md", "docs/runbook.md"):
    told = re.findall(r"^\| (\d+(?:, \d+)*) \|", Path(name).read_text(), flags=re.M)
    for status in set(statuses) - set(", ".join(told).split(", ")):
        faults.append(f"{name}: exit status {status} is not explained")

for fault in faults:
    print(f"documents: {fault}", file=sys.stderr)
print(
    f"documents: {terms} terms, {references} references to the rules, {len(examples)} examples of them, {len(faults)} wrong")
sys.exit(bool(faults) or not terms or not references or not examples or len(statuses) < 12)
