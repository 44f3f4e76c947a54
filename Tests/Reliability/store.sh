#!/usr/bin/env bash
# A working store that is damaged, strange or from the future: refused with what to do, left as it is; moved away, the
# next run rebuilds it from the logs, and what is published is the same. STEP=N tries every Nth page only.
. "$(dirname "$0")/lib.sh"
faults
tried=0
world "$WORK/w"
run "$WORK/w" || finding "the first run: exit $?"
cp -a "$WORK/w" "$WORK/good"
size=$(stat -c %s "$WORK/good/sla.db")

# damaged WHAT STATUS…: the store as it lies there is refused with one of the statuses, or unharmed: then the
# published tables are as they were. A lie is a finding.
silent=0
damaged() {
  local what=$1 status
  shift
  tried=$((tried + 1))
  cp "$WORK/w/sla.db" "$WORK/damaged"
  run "$WORK/w" 2>"$WORK/stderr"
  status=$?
  case " $* " in *" $status "*) ;; *) finding "$what: exit $status: $(head -n 2 "$WORK/stderr" | tr '\n' ' ')" ;; esac
  if [ "$status" = 0 ]; then
    silent=$((silent + 1))
  else
    grep -q "^sla: $WORK/w/sla.db: " "$WORK/stderr" || finding "$what: does not say where: $(head -n 1 "$WORK/stderr")"
    [ "$status" = 74 ] && { grep -q 'run again' "$WORK/stderr" || finding "$what: does not say what to do"; }
    [ "$status" = 78 ] && { cmp -s "$WORK/damaged" "$WORK/w/sla.db" || finding "$what: was touched"; }
    rm -f "$WORK/w/sla.db"*
    run "$WORK/w" 2>"$WORK/stderr" || finding "$what: rebuilding: exit $?: $(cat "$WORK/stderr")"
  fi
  diff -rq "$WORK/good/reports" "$WORK/w/reports" >"$WORK/difference" || finding "$what: $(head -n 2 "$WORK/difference" | tr '\n' ' ')"
}
fresh() { rm -rf "$WORK/w" && cp -a "$WORK/good" "$WORK/w"; }
set_bytes() { printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }

# Every page in turn gets 64 bytes of noise at its head and in its middle. What no check notices is unused space.
for ((at = 0; at < size; at += 4096 * ${STEP:-1})); do
  for offset in 0 2048; do
    fresh
    head -c 64 /dev/urandom | dd of="$WORK/w/sla.db" bs=1 seek=$((at + offset)) conv=notrunc status=none
    damaged "page $((at / 4096)) overwritten at $offset" 0 74 78
  done
done
for part in 1 2 3 5 8; do
  fresh
  truncate -s $((size * part / 9)) "$WORK/w/sla.db"
  damaged "cut to $part ninths" 74 78
done
fresh
head -c 100000 /dev/urandom >"$WORK/w/sla.db"
damaged 'noise' 78
fresh
echo 'a note' >"$WORK/w/sla.db"
damaged 'a text' 78
fresh
rm "$WORK/w/sla.db" && sqlite3 "$WORK/w/sla.db" 'CREATE TABLE mine (a); INSERT INTO mine VALUES (1)'
damaged "somebody else's SQLite" 78
fresh
cp "$WORK/w/reports/sla.sqlite" "$WORK/w/sla.db"
damaged 'a published snapshot' 78
fresh
sqlite3 "$WORK/w/sla.db" 'PRAGMA user_version = 99'
damaged 'a later version' 78
fresh
sqlite3 "$WORK/w/sla.db" 'PRAGMA foreign_keys = OFF; DELETE FROM file WHERE id = (SELECT min(id) FROM file)'
damaged 'a row that others refer to deleted' 74

# A table that is gone, and a store without a byte.
for table in $(sqlite3 "$WORK/good/sla.db" "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"); do
  fresh
  sqlite3 "$WORK/w/sla.db" "PRAGMA foreign_keys = OFF; DROP TABLE $table" 2>/dev/null
  for command in "status --store $WORK/w/sla.db" "verify --store $WORK/w/sla.db" "trace --store $WORK/w/sla.db order --month 2026-10" \
    "render --store $WORK/w/sla.db --reports $WORK/w/reports --month 2026-10"; do
    "$SLA" $command >/dev/null 2>"$WORK/stderr"
    status=$?
    case $status in 0 | 65 | 66 | 74 | 78) ;; *) finding "without the table $table: ${command%% *}: exit $status: $(head -n 1 "$WORK/stderr")" ;; esac
  done
  damaged "without the table $table" 0 74 78
done
for command in status verify 'trace order' 'close --month 2026-10' "render --reports $WORK/w/reports" "aggregate --catalog $WORK/w/catalog.yaml" "compute --catalog $WORK/w/catalog.yaml"; do
  fresh
  rm -f "$WORK/w/sla.db"* && : >"$WORK/w/sla.db"
  # shellcheck disable=SC2086
  "$SLA" $command --store "$WORK/w/sla.db" >/dev/null 2>"$WORK/stderr"
  status=$?
  case $status in 66 | 78) ;; *) finding "an empty store: $command: exit $status: $(head -n 1 "$WORK/stderr")" ;; esac
  grep -q "^sla: $WORK/w/sla.db: " "$WORK/stderr" || finding "an empty store: $command: does not say where: $(head -n 1 "$WORK/stderr")"
  tried=$((tried + 1))
done
fresh
rm -f "$WORK/w/sla.db"* && : >"$WORK/w/sla.db"
damaged 'an empty file' 0

# A record that cannot be read back: read again where its log is there, else named and passed over, and all else goes on.
for change in "operation_record SET kind = 'dance'" "operation_record SET steps = 'x'" "operation_record SET state = ''" \
  "operation_record SET actions = '9:x'" "incident_record SET actions = '1'"; do
  fresh
  sqlite3 "$WORK/w/sla.db" "UPDATE $change"
  records=$(sqlite3 "$WORK/w/sla.db" "SELECT count(*) FROM ${change%% *}")
  run "$WORK/w" 2>"$WORK/stderr" || finding "$change: exit $?: $(head -n 1 "$WORK/stderr")"
  "$SLA" verify --store "$WORK/w/sla.db" >/dev/null 2>"$WORK/stderr" || finding "$change: was not read again: $(head -n 1 "$WORK/stderr")"
  diff -rq "$WORK/good/reports" "$WORK/w/reports" >"$WORK/difference" || finding "$change: read again, and $(head -n 2 "$WORK/difference" | tr '\n' ' ')"
  fresh
  sqlite3 "$WORK/w/sla.db" "UPDATE $change"
  case $change in operation*) log=operations ;; *) log=incidents ;; esac
  rm "$WORK/w/logs/records/$log.ndjson"
  for command in "ingest --catalog $WORK/w/catalog.yaml --max-rejects 50 $WORK/w/logs" "aggregate --catalog $WORK/w/catalog.yaml --as-of 2026-10-04T00:00:00Z" \
    "compute --catalog $WORK/w/catalog.yaml --month 2026-10" "render --reports $WORK/w/reports --month 2026-10" 'close --month 2026-10 --now 2026-12-01T00:00:00Z' verify; do
    # shellcheck disable=SC2086
    "$SLA" $command --store "$WORK/w/sla.db" >/dev/null 2>"$WORK/stderr"
    status=$?
    [ "$status" = 65 ] || [ "${command%% *}:$status" = close:64 ] || finding "$change, its log gone: ${command%% *}: exit $status: $(head -n 1 "$WORK/stderr")"
    case $command in close*) continue ;; esac
    [ "$(grep -c "$WORK/w/logs/records/$log.ndjson:[0-9]" "$WORK/stderr")" = "$records" ] || finding "$change, its log gone: ${command%% *} does not name them: $(cat "$WORK/stderr")"
  done
  "$SLA" status --store "$WORK/w/sla.db" | grep -q '^damaged' || finding "$change: status does not tell"
  tried=$((tried + 2))
done

# Published files that somebody deleted or cut come back.
fresh
files=0
for file in "$WORK"/w/reports/2026-10/* "$WORK"/w/reports/*.*; do
  files=$((files + 1))
  if [ $((files % 2)) = 0 ]; then rm "$file"; else truncate -s 10 "$file"; fi
done
run "$WORK/w" || finding "after files were deleted: exit $?"
diff -rq "$WORK/good/reports" "$WORK/w/reports" >"$WORK/difference" || finding "deleted files: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"

# Another program that writes it: wait half a minute, then say so. A reader disturbs nobody.
fresh
sqlite3 "$WORK/w/sla.db" 'BEGIN; SELECT count(*) FROM file; ' '.shell sleep 3' >/dev/null &
rm -rf "$WORK/w/reports"
run "$WORK/w" || finding "beside a reader: exit $?"
diff -rq "$WORK/good/reports" "$WORK/w/reports" >/dev/null || finding 'beside a reader: other reports'
wait
finish "$tried damaged stores; refused $((tried - silent)), in unused space $silent; rebuilt ones publish the same bytes; $files deleted or cut reports came back"
