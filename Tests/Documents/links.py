"""Finds links of documents that lead nowhere: to a file that is not there, or to a heading that the file does not have.

Usage: links.py DOCUMENT…     Links out of the repository are not followed.
"""

import re
import sys
from pathlib import Path

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def prose(path):
    """The text without its fenced blocks."""
    return re.sub(r"^ *```.*?^ *```$", "", path.read_text(), flags=re.M | re.S)


def anchors(path):
    """The anchors of the headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", prose(path), flags=re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


links, broken = 0, []
for name in sys.argv[1:]:
    document = Path(name)
    for target in LINK.findall(prose(document)):
        if re.match(r"[a-z]+:", target):
            continue
        links += 1
        file, _, anchor = target.partition("#")
        path = document.parent / file if file else document
        if not path.exists():
            broken.append(f"{name}: {target}: no such file")
        elif anchor and anchor not in anchors(path):
            broken.append(f"{name}: {target}: no such heading")
for line in broken:
    print(f"documents: {line}", file=sys.stderr)
print(f"documents: {links} links, {len(broken)} broken")
sys.exit(bool(broken) or not links)
