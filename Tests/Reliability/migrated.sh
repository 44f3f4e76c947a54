#!/usr/bin/env bash
# Stores as each earlier version made them (Tests/Reliability/stores), opened by this one: the same report as from a new
# store, and what was published of a closed month is still there.
. "$(dirname "$0")/lib.sh"
stores=0
until=2026-11-01T00:00:00+09:00

# report FOLDER MONTH
report() {
  (cd "$1" && "$SLA" run --quiet --catalog catalog.yaml --logs logs --store sla.db --reports reports --month "$2" \
    --as-of "$until")
}

for old in "$(dirname "$0")"/stores/*; do
  version=$(basename "$old")
  stores=$((stores + 1))
  for world in old new; do
    mkdir -p "$WORK/$world"
    cp -r "$old/catalog.yaml" "$old/logs" "$WORK/$world"
  done
  gzip -dc "$old/store.sqlite.gz" >"$WORK/old/sla.db"
  report "$WORK/old" 2026-10 || finding "version $version: exit $?"
  report "$WORK/new" 2026-10 || finding "a new store: exit $?"
  for file in "$WORK"/new/reports/2026-10/*.csv; do
    table=$(basename "$file")
    # When a file was read, and what was closed, is each store's own.
    case $table in source_file.csv | restatement.csv | manifest.csv) continue ;; esac
    cmp -s "$file" "$WORK/old/reports/2026-10/$table" || finding "version $version: $table differs from a new store's"
  done
  "$SLA" verify --store "$WORK/old/sla.db" >"$WORK/stdout" 2>&1 || finding "version $version: verify: $(head -n 1 "$WORK/stdout")"

  # An hour that failed comes to be known after the month was closed.
  printf '{"time":"2026-09-20T12:30:00+09:00","account":"technova-sales-prod-app","service":"order","status":"down"}\n' \
    >"$WORK/old/logs/late.ndjson"
  report "$WORK/old" 2026-09 || finding "version $version, a late file: exit $?"
  grep -q 'late.ndjson' "$WORK/old/reports/2026-09/restatement.csv" || finding "version $version: the late file restates nothing"
  grep -q '99.5833' "$WORK/old/reports/2026-09/restatement.csv" || finding "version $version: what was published is gone"
  rm -rf "$WORK/old" "$WORK/new"
done
[ "$stores" -gt 0 ] || finding 'no store of an earlier version'
finish "stores of $stores earlier versions opened; nothing lost"
