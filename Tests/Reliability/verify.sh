#!/usr/bin/env bash
# `sla verify`: what is in order is proven; a figure, a timeline, a run, or anything of what no log could bring back that
# somebody changed is found. STEP=N tries every Nth column only.
. "$(dirname "$0")/lib.sh"
tried=0
world "$WORK/w"
until=2026-11-02T00:00:00+09:00
run "$WORK/w" --year 2026 --as-of $until || finding "the run: exit $?"
# What no log could bring back: a closed month, decisions, and what came after.
at() { "$SLA" "$@" --store "$WORK/w/sla.db" --quiet --now 2027-01-15T08:00:00Z || finding "$1: exit $?"; }
at close --month 2026-10
cp "$WORK"/w/logs-late/* "$WORK/w/logs/"
run "$WORK/w" --year 2026 --as-of $until || finding "the late files: exit $?"
at forget --author me --reason 'a test' "$WORK/w/logs/auth-4.ndjson"
at acknowledge --missing 2026-10-20 --author me --because 'a test'
run "$WORK/w" --year 2026 --as-of $until || finding "the run after: exit $?"
cp "$WORK/w/sla.db" "$WORK/good.db"
verify() { "$SLA" verify --store "$WORK/w/sla.db" "$@" >"$WORK/stdout" 2>"$WORK/stderr"; }
tidy() { [ "$(find "$WORK/w" -maxdepth 1 -name 'sla.db.*' ! -name '*.lock' | wc -l)" = 0 ] || finding "left files behind: $(ls "$WORK/w")"; }

verify --logs "$WORK/w/logs" || finding "a store in order: exit $?: $(cat "$WORK/stderr")"
[ "$(grep -c '^proven: ' "$WORK/stdout")" = 6 ] || finding "not six proofs: $(cat "$WORK/stdout")"
cmp -s "$WORK/good.db" "$WORK/w/sla.db" || finding 'the store was changed'
tidy

# Every column of every table, another value in its first row; but of what the program brings with it, and of fingerprints
# that only say whether something is to be done again.
columns=0
sqlite3 "$WORK/good.db" "SELECT m.name || ' ' || p.name FROM sqlite_schema m, pragma_table_info(m.name) p
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%dictionary' AND NOT (m.name = 'history' AND p.name = 'fingerprint')" >"$WORK/columns"
while read -r table column; do
  columns=$((columns + 1))
  [ $((columns % ${STEP:-1})) = 0 ] || continue
  cp "$WORK/good.db" "$WORK/w/sla.db"
  changed=$(sqlite3 "$WORK/w/sla.db" "PRAGMA ignore_check_constraints = ON; UPDATE \"$table\" SET \"$column\" = CASE typeof(\"$column\") WHEN 'text' THEN \"$column\" || 'x'
    WHEN 'blob' THEN CAST(\"$column\" || x'00' AS BLOB) ELSE \"$column\" + 1000 END WHERE rowid = (SELECT min(rowid) FROM \"$table\" WHERE \"$column\" IS NOT NULL); SELECT changes()")
  [ "$changed" = 1 ] || continue
  tried=$((tried + 1))
  verify
  status=$?
  case $status in
    # What cannot even be read is damaged.
    65) grep -qE "$table|$column|the program wrote" "$WORK/stderr" || finding "$table.$column changed: not named: $(head -n 1 "$WORK/stderr")" ;;
    74) ;;
    *) finding "$table.$column changed: exit $status: $(head -n 1 "$WORK/stderr")" ;;
  esac
done <"$WORK/columns"
tidy

# What the figures are made of.
changed() {
  tried=$((tried + 1))
  cp "$WORK/good.db" "$WORK/w/sla.db"
  sqlite3 "$WORK/w/sla.db" "$2" || finding "$1: the change failed"
  verify --logs "$WORK/w/logs"
  status=$?
  [ "$status" = "$3" ] || finding "$1: exit $status: $(head -n 1 "$WORK/stderr")"
}
changed 'an incident' "UPDATE incident_record SET detected_ms = detected_ms + 60000" 65
changed 'an operation' "DELETE FROM operation_record" 65
changed 'the checks of a probe' "DELETE FROM probe_checks WHERE probe_id = 1" 65
changed 'a timeline' "UPDATE history SET packed = (SELECT packed FROM history WHERE name = 'order') WHERE name = 'auth'" 65
changed 'a row of availability taken away' "DELETE FROM availability WHERE rowid = (SELECT min(rowid) FROM availability)" 65
changed 'a row of availability twice' "INSERT INTO outage SELECT * FROM outage LIMIT 1" 65
changed 'a reference' "PRAGMA foreign_keys = OFF; DELETE FROM file WHERE id = 1" 74
cp "$WORK/good.db" "$WORK/w/sla.db"
head -c 64 /dev/urandom | dd of="$WORK/w/sla.db" bs=1 seek=8192 conv=notrunc status=none
verify
status=$?
[ "$status" = 74 ] || finding "a page overwritten: exit $status: $(head -n 1 "$WORK/stderr")"
rm "$WORK/w/sla.db"
verify
status=$?
[ "$status" = 66 ] || finding "no store: exit $status"
# What no figure shows, row by row; without the logs too.
for table in closed_figure closed_tier closed_mean closed_source closed_period file rejected_line period forgotten_file acknowledged_day incident_record operation_record gauge_series unknown_name; do
  for what in "DELETE FROM $table WHERE rowid = (SELECT max(rowid) FROM $table)" "DELETE FROM $table"; do
    cp "$WORK/good.db" "$WORK/w/sla.db"
    [ "$(sqlite3 "$WORK/w/sla.db" "$what; SELECT changes()")" -gt 0 ] || continue
    tried=$((tried + 1))
    verify
    status=$?
    [ "$status" = 65 ] || [ "$status" = 74 ] || finding "$what: exit $status"
  done
done
# The logs were moved, and are given by another path: no damage.
cp "$WORK/good.db" "$WORK/w/sla.db"
mv "$WORK/w/logs" "$WORK/w/elsewhere"
(cd "$WORK/w" && "$SLA" verify --store sla.db --logs elsewhere) >"$WORK/stdout" 2>"$WORK/stderr" || finding "logs that were moved: exit $?: $(head -n 2 "$WORK/stderr")"
[ ! -s "$WORK/stderr" ] || finding "logs that were moved: $(head -n 2 "$WORK/stderr")"
"$SLA" trace --store "$WORK/w/sla.db" auth 2026-10-02T03:00:00Z --logs "$WORK/w/elsewhere" >"$WORK/stdout" 2>"$WORK/stderr" || finding "a trace of logs that were moved: exit $?"
grep -q '"status":"down"' "$WORK/stdout" || finding "a trace of logs that were moved: $(head -n 3 "$WORK/stdout")"
finish "$((tried + 2)) changes, in $(wc -l <"$WORK/columns") columns of all tables, in rows, timelines and pages: each found"
