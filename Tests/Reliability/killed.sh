#!/usr/bin/env bash
# Kills a run at every call that changes a file, one after another, and runs again: store and reports must be what an
# uninterrupted run leaves, byte for byte. Until then each published file must be the old one or the new one.
# STEP=N tries every Nth call only.
. "$(dirname "$0")/lib.sh"
faults
step=${STEP:-1}
points=0

# What is published in DIR, one line a file.
published() { (cd "$1/reports" 2>/dev/null && find . -type f ! -name '.*' -print0 | sort -z | xargs -0r sha256sum); }

# sweep SCENARIO KIND CALLS: from the folder `before`, which becomes `after` if nobody interrupts.
sweep() {
  local at=1 status
  published "$WORK/before" >"$WORK/old"
  published "$WORK/after" >"$WORK/new"
  while :; do
    rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
    FAULT_UNDER="$WORK/w" FAULT_CALLS=$3 FAULT_AT=$at FAULT_KIND=$2 run "$WORK/w" 2>"$WORK/stderr"
    status=$?
    [ "$status" = 0 ] && break
    points=$((points + 1))
    [ "$status" = 137 ] || finding "$1, $2 at call $at: exit $status: $(head -n 1 "$WORK/stderr")"
    published "$WORK/w" | grep -vxFf "$WORK/old" -f "$WORK/new" >"$WORK/torn" &&
      finding "$1, $2 at call $at: neither old nor new: $(cat "$WORK/torn")"
    run "$WORK/w" 2>"$WORK/stderr" || finding "$1, $2 at call $at: the next run: exit $?: $(cat "$WORK/stderr")"
    diff -rq "$WORK/after/reports" "$WORK/w/reports" >"$WORK/difference" ||
      finding "$1, $2 at call $at: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
    [ "$findings" -ge 20 ] && return
    at=$((at + step))
  done
}

world "$WORK/w"
cp -a "$WORK/w" "$WORK/before"
run "$WORK/w" || finding "the uninterrupted run: exit $?"
cp -a "$WORK/w" "$WORK/after"
all='open write pwrite fsync fdatasync ftruncate fchmod unlink mkdir rename'
sweep 'first run' kill "$all"
sweep 'first run' half 'write pwrite'
first=$points

# The next evening: late logs change what was published.
rm -rf "$WORK/before" "$WORK/w" && cp -a "$WORK/after" "$WORK/before" && cp -a "$WORK/before/logs-late/." "$WORK/before/logs"
cp -a "$WORK/before" "$WORK/w"
run "$WORK/w" || finding "the uninterrupted second run: exit $?"
rm -rf "$WORK/after" && cp -a "$WORK/w" "$WORK/after"
sweep 'second run' kill "$all"
sweep 'second run' half 'write pwrite'
finish "$points kill points ($first in a first run, $((points - first)) in a second); nothing torn, nothing lost"
