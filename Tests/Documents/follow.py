"""Follows documents word by word: runs every `sh` block of them, in order, in a folder of their own.

Usage: follow.py SLA SAMPLE DOCUMENT…     SLA: the program. SAMPLE: the folder that Jobs/sample.sh has filled.

Each document has a folder with the repository's Jobs, SampleData, Tests and docs, and with a copy of the sample's store and
reports as sla.db and reports. A comment on the line before a block says what else is to be known of it:

    <!-- not run: REASON -->     a block that cannot be run here; it is counted, and listed with its reason
    <!-- file: PATH -->          a block that is written into a file
    <!-- prints -->              lines that the block before must have printed

A block that is no longer followed word by word is worse than none: what is neither run nor marked is a failure.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARK = re.compile(r"<!-- (not run|file|prints)(?:: (.+))? -->\Z")


def blocks(text):
    """The fenced blocks of a document as (line, language, mark, argument, content)."""
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        fence = re.match(r"( *)```(\w*)\Z", lines[index])
        if not fence:
            index += 1
            continue
        indent, language = fence.groups()
        before = [line for line in lines[:index] if line.strip()][-1:] or [""]
        mark = MARK.match(before[0].strip())
        start = index + 1
        index = start
        while lines[index] != f"{indent}```":
            index += 1
        content = "".join(line.removeprefix(indent) + "\n" for line in lines[start:index])
        yield start, language, *(mark.groups() if mark else (None, None)), content
        index += 1


def workplace(folder, sample):
    for name in ("Jobs", "SampleData", "Tests", "docs"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(sample / ".sample.db", folder / "sla.db")
    shutil.copytree(sample, folder / "reports", ignore=shutil.ignore_patterns(".sample.db*", "sla.db*"))


class Follower:
    def __init__(self, sla, sample):
        self.sla, self.sample = sla, sample
        self.ran, self.failed, self.left = 0, 0, []

    def fail(self, place, what, said=""):
        self.failed += 1
        print(f"documents: {place}: {what}", file=sys.stderr)
        for line in said.splitlines():
            print(f"    {line}", file=sys.stderr)

    def follow(self, document):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            workplace(folder, self.sample)
            said = None
            for line, language, mark, argument, content in blocks((ROOT / document).read_text()):
                place = f"{document}:{line}"
                if mark == "file":
                    path = folder / argument
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(content)
                elif mark == "prints":
                    missing = [want for want in content.splitlines() if want not in (said or "").splitlines()]
                    if missing:
                        self.fail(place, f"was not printed: {missing[0]}", said or "")
                elif not language and re.search(r"^(sla|sla-sample|sqlite3|swift|sh|Jobs/\S+|Tests/\S+) ", content, re.M):
                    self.fail(place, "commands in a block that is not called sh, and so are not run")
                elif language == "sh" and mark == "not run":
                    self.left.append(f"{place}: {argument}")
                elif language == "sh":
                    said = self.run(place, content, folder)

    def run(self, place, script, folder):
        environment = os.environ | {"PATH": f"{self.sla.parent}:{os.environ['PATH']}", "HOME": str(folder)}
        done = subprocess.run(
            ["sh", "-eu", "-c", script], cwd=folder, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.ran += 1
        if done.returncode:
            self.fail(place, f"ended with {done.returncode}", done.stdout)
        return done.stdout


def main():
    sla, sample, *documents = sys.argv[1:]
    follower = Follower(Path(sla).resolve(), Path(sample).resolve())
    for document in documents:
        follower.follow(document)
    for left in follower.left:
        print(f"documents: not run: {left}")
    print(f"documents: {follower.ran} blocks run, {len(follower.left)} not run, {follower.failed} failed")
    if not follower.ran or follower.failed:
        sys.exit(1)


main()
