#!/usr/bin/env bash
# `sla verify`: what is in order is proven; a figure, a timeline or a run that somebody changed is found. STEP=N tries
# every Nth column only.
. "$(dirname "$0")/lib.sh"
tried=0
world "$WORK/w"
run "$WORK/w" --year 2026 || finding "the run: exit $?"
cp "$WORK/w/sla.db" "$WORK/good.db"
verify() { "$SLA" verify --store "$WORK/w/sla.db" "$@" >"$WORK/stdout" 2>"$WORK/stderr"; }
tidy() { [ "$(find "$WORK/w" -maxdepth 1 -name 'sla.db.*' ! -name '*.lock' | wc -l)" = 0 ] || finding "left files behind: $(ls "$WORK/w")"; }

verify --logs "$WORK/w/logs" || finding "a store in order: exit $?: $(cat "$WORK/stderr")"
[ "$(grep -c '^proven: ' "$WORK/stdout")" = 4 ] || finding "not four proofs: $(cat "$WORK/stdout")"
cmp -s "$WORK/good.db" "$WORK/w/sla.db" || finding 'the store was changed'
tidy

# Every number of every table of figures, one more in its first row. Their names are quoted where they are made, as is that
# of the table of files, which a migration renamed.
columns=0
sqlite3 "$WORK/good.db" "SELECT m.name || ' ' || p.name FROM sqlite_schema m, pragma_table_info(m.name) p
  WHERE m.type = 'table' AND p.type IN ('INTEGER', 'REAL') AND m.sql LIKE '%CREATE TABLE \"%' AND m.name NOT LIKE 'closed%' AND m.name <> 'file'" >"$WORK/columns"
while read -r table column; do
  columns=$((columns + 1))
  [ $((columns % ${STEP:-1})) = 0 ] || continue
  cp "$WORK/good.db" "$WORK/w/sla.db"
  changed=$(sqlite3 "$WORK/w/sla.db" "UPDATE \"$table\" SET \"$column\" = \"$column\" + 1 WHERE rowid = (SELECT min(rowid) FROM \"$table\" WHERE \"$column\" IS NOT NULL); SELECT changes()")
  [ "$changed" = 1 ] || continue
  tried=$((tried + 1))
  verify
  status=$?
  [ "$status" = 65 ] && grep -qE "$table|$column" "$WORK/stderr" || finding "$table.$column changed: exit $status: $(head -n 1 "$WORK/stderr")"
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
changed 'a row of availability taken away' "DELETE FROM availability WHERE rowid = 3" 65
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
finish "$((tried + 2)) changes, in figures ($(wc -l <"$WORK/columns") columns of numbers), timelines, runs and records: each found"
