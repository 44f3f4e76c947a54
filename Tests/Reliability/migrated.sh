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

# closed STORE COLUMNS: every value of what was published, in the columns that the file COLUMNS lists; made where it is not there.
closed() {
  python3 - "$1" "$2" <<'PYTHON'
import json, os, sqlite3, sys
path, listed = sys.argv[1:]
store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
if not os.path.exists(listed):
    tables = [t for (t,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'closed%' ORDER BY name")]
    with open(listed, "w") as file:
        json.dump({t: [c for (c,) in store.execute("SELECT name FROM pragma_table_info(?)", [t])] for t in tables}, file)
for table, columns in json.load(open(listed)).items():
    rows = store.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid").fetchall()
    assert rows, f"{table} is empty"
    for row in rows:
        print(table, *map(repr, row))
PYTHON
}

for old in "$(dirname "$0")"/stores/*; do
  version=$(basename "$old")
  stores=$((stores + 1))
  for world in old new; do
    mkdir -p "$WORK/$world"
    cp -r "$old/catalog.yaml" "$old/logs" "$WORK/$world"
  done
  gzip -dc "$old/store.sqlite.gz" >"$WORK/old/sla.db"
  rm -f "$WORK/columns" "$WORK"/back.db*
  # As a backup that is brought back it is brought to this version on the way, and stays as it is itself.
  before=$(sha256sum <"$WORK/old/sla.db")
  "$SLA" restore --store "$WORK/back.db" --quiet "$WORK/old/sla.db" || finding "version $version: restoring it: exit $?"
  [ "$before" = "$(sha256sum <"$WORK/old/sla.db")" ] || finding "version $version: restoring changed the backup"
  closed "$WORK/old/sla.db" "$WORK/columns" >"$WORK/closed.before" || finding "version $version: nothing was closed"
  closed "$WORK/back.db" "$WORK/columns" >"$WORK/closed.back" && cmp -s "$WORK/closed.before" "$WORK/closed.back" || finding "version $version: restored, closed figures are others"
  report "$WORK/old" 2026-10 2>"$WORK/stderr" || finding "version $version: exit $?"
  # The newest version may have had other tables of figures, which are made anew: that takes no copy.
  if [ "$version" != "$(sqlite3 "$WORK/back.db" 'PRAGMA user_version')" ]; then
    grep -q "it is kept as sla.db.version-$version" "$WORK/stderr" || finding "version $version: the copy is not named: $(cat "$WORK/stderr")"
    [ "$(sqlite3 "$WORK/old/sla.db.version-$version" 'PRAGMA user_version')" = "$version" ] || finding "version $version: no copy of it is kept"
  fi
  report "$WORK/new" 2026-10 || finding "a new store: exit $?"
  for file in "$WORK"/new/reports/2026-10/*.csv; do
    table=$(basename "$file")
    # When a file was read, and what was closed, is each store's own.
    case $table in source_file.csv | restatement.csv | manifest.csv) continue ;; esac
    cmp -s "$file" "$WORK/old/reports/2026-10/$table" || finding "version $version: $table differs from a new store's"
  done
  closed "$WORK/old/sla.db" "$WORK/columns" >"$WORK/closed.after" || finding "version $version: closed figures are gone"
  cmp -s "$WORK/closed.before" "$WORK/closed.after" || finding "version $version: closed figures are others: $(diff "$WORK/closed.before" "$WORK/closed.after" | head -n 2 | tr '\n' ' ')"
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
