"""Holds documents and sources against each other: the Japanese terms of docs/glossary.md are words that reports use, and each
section of the rules that a source refers to (rules 5, rules 7 and 12, rules 2 to 4) is one of docs/rules.md.

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

sections = set(re.findall(r"^## (\d+)\. ", Path("docs/rules.md").read_text(), flags=re.M))
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

for fault in faults:
    print(f"documents: {fault}", file=sys.stderr)
print(f"documents: {terms} terms, {references} references to the rules, {len(faults)} wrong")
sys.exit(bool(faults) or not terms or not references)
