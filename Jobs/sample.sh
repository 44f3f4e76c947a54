#!/bin/sh
# Builds sla and makes the reports of SampleData: October 2026, the calendar year and the fiscal year, and September, which
# was closed on 5 October and is restated by what came in late.
# Usage: Jobs/sample.sh [FOLDER]     where the reports go; the default is reports
set -eu
cd "$(dirname "$0")/.."
reports=${1:-reports}

say() { printf '%s\n' "$*" >&2; }

Jobs/setup.sh
say "sample: building; the first time this takes some five minutes on two processors"
swift build -c release --product sla >&2
sla=$(swift build -c release --show-bin-path)/sla

mkdir -p "$reports"
store=$reports/.sample.db
# Made anew each time: a month can be closed only once.
rm -f "$store" "$store-wal" "$store-shm"

say "sample: 1 of 4: the report on September, as it was published on 1 October"
"$sla" run --catalog SampleData/catalog.yaml --logs SampleData/logs --store "$store" --reports "$reports" \
  --month 2026-09 --as-of 2026-10-01T01:00:00+09:00 >/dev/null
say "sample: 2 of 4: closing September on 5 October"
"$sla" close --store "$store" --month 2026-09 --at 2026-10-05T10:00:00+09:00 >&2
say "sample: 3 of 4: what came in late"
"$sla" ingest --catalog SampleData/catalog.yaml --store "$store" SampleData/late
say "sample: 4 of 4: October, the calendar year, the fiscal year, and September anew, as known on 1 November"
"$sla" run --catalog SampleData/catalog.yaml --logs SampleData/logs --store "$store" --reports "$reports" \
  --month 2026-10 --month 2026-09 --year 2026 --fiscal-year 2026 --as-of 2026-11-01T00:00:00+09:00

say "sample: done; open one of them in a browser (Japanese: index.html, English: index.en.html)"
say "sample: all reports: $reports/index.html; as tables: $reports/sla.sqlite (docs/queries.md has questions for it)"
say "sample: next, your own: $sla init my-company"
