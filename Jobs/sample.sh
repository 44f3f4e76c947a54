#!/bin/sh
# Builds sla and makes the reports of SampleData: October 2026, the calendar year and the fiscal year.
# Usage: Jobs/sample.sh [FOLDER]     where the reports go; the default is reports
set -eu
cd "$(dirname "$0")/.."
reports=${1:-reports}

Jobs/setup.sh
swift build -c release --product sla >&2

mkdir -p "$reports"
"$(swift build -c release --show-bin-path)/sla" run \
  --catalog SampleData/catalog.yaml --logs SampleData/logs \
  --store "$reports/.sample.db" --reports "$reports" \
  --month 2026-10 --year 2026 --fiscal-year 2026 --as-of 2026-11-01T00:00:00+09:00
