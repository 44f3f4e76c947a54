#!/bin/sh
# Builds sla and makes the reports of SampleData: October 2026, the calendar year and the fiscal year, and September, which
# was closed on 5 October and is restated by what came in late.
# Usage: Jobs/sample.sh [FOLDER]     where the reports go; the default is reports
set -eu
cd "$(dirname "$0")/.."
reports=${1:-reports}

Jobs/setup.sh
swift build -c release --product sla >&2
sla=$(swift build -c release --show-bin-path)/sla

mkdir -p "$reports"
store=$reports/.sample.db
# Made anew each time: a month can be closed only once.
rm -f "$store" "$store-wal" "$store-shm"

# As it was published.
"$sla" run --catalog SampleData/catalog.yaml --logs SampleData/logs --store "$store" --reports "$reports" \
  --month 2026-09 --as-of 2026-10-01T01:00:00+09:00 --quiet
"$sla" close --store "$store" --month 2026-09 --at 2026-10-05T10:00:00+09:00 --quiet
# What came in late.
"$sla" ingest --catalog SampleData/catalog.yaml --store "$store" --quiet SampleData/late
# As it is known now.
exec "$sla" run --catalog SampleData/catalog.yaml --logs SampleData/logs --store "$store" --reports "$reports" \
  --month 2026-10 --month 2026-09 --year 2026 --fiscal-year 2026 --as-of 2026-11-01T00:00:00+09:00
