#!/usr/bin/env bash
# Backups: killed at every call that changes a file, an older one is still there, whole; taken while runs go on, each is a
# store in order; restored, closed periods and decisions are there, and the reports are the same, byte for byte.
# STEP=N tries every Nth call only.
. "$(dirname "$0")/lib.sh"
faults
step=${STEP:-1}
points=0
copies=0
quiet() { "$SLA" "$@" --quiet --now 2027-01-15T08:00:00Z 2>"$WORK/stderr"; }
whole() { "$SLA" verify --store "$1" --quiet >/dev/null 2>"$WORK/stderr"; }

world "$WORK/w"
until=2026-11-02T00:00:00+09:00
run "$WORK/w" --as-of $until || finding "the run: exit $?"
quiet close --store "$WORK/w/sla.db" --month 2026-10 || finding "closing: exit $?"
quiet acknowledge --store "$WORK/w/sla.db" --missing 2026-10-20 --author me --because 'a test' || finding "acknowledging: exit $?"
run "$WORK/w" --as-of $until || finding "the run after: exit $?"
quiet backup --store "$WORK/w/sla.db" "$WORK/first.db" || finding "the first backup: exit $?"
cp "$WORK"/w/logs-late/* "$WORK/w/logs/"
run "$WORK/w" --as-of $until --now 2027-01-16T08:00:00Z || finding "the late files: exit $?"

# counted N WORDS…: sla, killed at its Nth call that changes a file below the backups or the store.
counted() {
  local at=$1
  shift
  FAULT_UNDER="$WORK/k" FAULT_CALLS='open write pwrite fsync fdatasync ftruncate fchmod unlink rename' FAULT_AT=$at \
    FAULT_KIND=kill LD_PRELOAD=$FAULTS "$SLA" "$@" --quiet >/dev/null
}

# A backup that is killed.
at=1
while :; do
  rm -rf "$WORK/k" && mkdir "$WORK/k" && cp "$WORK/first.db" "$WORK/k/b.db"
  counted $at backup --store "$WORK/w/sla.db" "$WORK/k/b.db" 2>"$WORK/stderr"
  status=$?
  [ "$status" = 0 ] && break
  [ "$status" = 137 ] || finding "a backup, call $at: exit $status: $(head -n 1 "$WORK/stderr")"
  points=$((points + 1))
  cmp -s "$WORK/first.db" "$WORK/k/b.db" || whole "$WORK/k/b.db" || finding "a backup, call $at: neither the old one nor a new one: $(head -n 1 "$WORK/stderr")"
  quiet backup --store "$WORK/w/sla.db" "$WORK/k/b.db" || finding "a backup, call $at: the next: exit $?"
  [ "$(ls -A "$WORK/k")" = b.db ] || finding "a backup, call $at: left behind: $(ls -A "$WORK/k")"
  [ "$findings" -ge 20 ] && break
  at=$((at + step))
done

# A restore by force that is killed: the store is the old one or the new one, or the old one lies beside it.
cp "$WORK/w/sla.db" "$WORK/now.db"
at=1
while :; do
  rm -rf "$WORK/k" && mkdir "$WORK/k" && cp "$WORK/now.db" "$WORK/k/sla.db"
  counted $at restore --store "$WORK/k/sla.db" --force "$WORK/first.db" 2>"$WORK/stderr"
  status=$?
  [ "$status" = 0 ] && break
  [ "$status" = 137 ] || finding "a restore, call $at: exit $status: $(head -n 1 "$WORK/stderr")"
  points=$((points + 1))
  cat "$WORK"/k/sla.db "$WORK"/k/sla.db.replaced-* 2>/dev/null | cmp -s - "$WORK/now.db" || whole "$WORK/k/sla.db" ||
    finding "a restore, call $at: no store is whole: $(ls "$WORK/k")"
  "$SLA" restore --store "$WORK/k/sla.db" --force --quiet "$WORK/first.db" 2>"$WORK/stderr" || finding "a restore, call $at: the next: exit $?"
  whole "$WORK/k/sla.db" || finding "a restore, call $at: the next is not whole"
  [ "$findings" -ge 20 ] && break
  at=$((at + step))
done

# Backups while a run writes.
rm -rf "$WORK/k" && mkdir -p "$WORK/k/logs" && cp "$WORK/w/catalog.yaml" "$WORK/k/"
cp -r "$WORK/w/logs/." "$WORK/k/logs/"
run "$WORK/k" || finding "a store to write: exit $?"
for ((more = 5; more <= 24; more++)); do
  checks order technova-sales-prod-app "" "$more" "$more" "$more" >"$WORK/k/logs/order-$more.ndjson"
  run "$WORK/k" 2>"$WORK/run.stderr" &
  "$SLA" backup --store "$WORK/k/sla.db" --quiet "$WORK/k/copy.db" 2>"$WORK/stderr" || finding "a backup beside a run: exit $?: $(head -n 1 "$WORK/stderr")"
  wait $! || finding "a run beside a backup: exit $?: $(head -n 1 "$WORK/run.stderr")"
  copies=$((copies + 1))
  # Between two stages figures are not yet those of what was read: the file, its references and seals are looked at.
  rm -f "$WORK/k/try.db"
  "$SLA" restore --store "$WORK/k/try.db" --quiet "$WORK/k/copy.db" 2>"$WORK/stderr" || finding "a backup beside a run: not whole: $(head -n 1 "$WORK/stderr")"
  rm -f "$WORK/k/try.db"*
done

# The machine is lost: the store from a backup, or from what was published, and the logs that there are.
same() { diff -r "$WORK/w/reports/2026-10" "$1/reports/2026-10" >"$WORK/difference" || finding "$2: other reports: $(head -n 3 "$WORK/difference" | cut -c 1-200 | tr '\n' ' ')"; }
for from in backup snapshot; do
  rm -rf "$WORK/k" && mkdir -p "$WORK/k" && cp -r "$WORK/w/catalog.yaml" "$WORK/w/logs" "$WORK/k/"
  file=$WORK/first.db
  [ $from = snapshot ] && file=$WORK/w/reports/sla.sqlite
  "$SLA" restore --store "$WORK/k/sla.db" --quiet "$file" 2>"$WORK/stderr" || finding "restoring from a $from: exit $?: $(head -n 1 "$WORK/stderr")"
  # As it was given then: paths are shown in the reports.
  mv "$WORK/w" "$WORK/lost" && mv "$WORK/k" "$WORK/w"
  run "$WORK/w" --as-of $until || finding "the run after a $from: exit $?"
  mv "$WORK/w" "$WORK/k" && mv "$WORK/lost" "$WORK/w"
  same "$WORK/k" "from a $from"
  "$SLA" verify --store "$WORK/k/sla.db" --logs "$WORK/k/logs" >/dev/null 2>"$WORK/stderr" || finding "from a $from: verify: exit $?: $(head -n 1 "$WORK/stderr")"
  for table in closed_period closed_figure closed_tier closed_mean acknowledged_day restatement; do
    for where in w k; do sqlite3 -readonly "$WORK/$where/reports/sla.sqlite" "SELECT * FROM $table" >"$WORK/$where.$table"; done
    [ -s "$WORK/w.$table" ] || finding "from a $from: $table is empty"
    cmp -s "$WORK/w.$table" "$WORK/k.$table" || finding "from a $from: $table is another"
  done
done
finish "$points kill points, $copies backups beside runs, 2 lost machines: nothing lost"
