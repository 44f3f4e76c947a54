#!/bin/sh
# Sets up what the tests need, and runs all of them. What was skipped is said again at the end, and in the file SLA_SKIPPED.
# SLA_REAL_LOG names the folder of the real uptime log, and makes it a must; without it the log is looked for beside the
# checkout, in ../shared/data/real-uptime-log.
set -eu
cd "$(dirname "$0")/.."
if [ -z "${SLA_SKIPPED:-}" ]; then
  SLA_SKIPPED=$(mktemp)
  export SLA_SKIPPED
  # Last, so that it is read.
  trap 'cat "$SLA_SKIPPED" >&2; rm -f "$SLA_SKIPPED"' EXIT
fi

Jobs/setup.sh test
if [ -z "${SLA_REAL_LOG:-}" ] && [ ! -f ../shared/data/real-uptime-log/catalog.yaml ]; then
  echo 'real uptime log: SKIPPED, NOT TESTED: it is not part of the repository, and ../shared/data/real-uptime-log is not here;' \
    'SLA_REAL_LOG names another folder' | tee -a "$SLA_SKIPPED" >&2
fi
swift test --disable-xctest "$@"

# What is tested from outside, on the program as it is released.
swift build -c release --product sla
Tests/Benchmarks/instructions
Tests/Jobs/run
Tests/Golden/run
Tests/Evidence/run
