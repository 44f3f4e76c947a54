#!/usr/bin/env bash
# SIGTERM at every call that changes a file, one after another: the run stops where all is in order, or was done; the next
# one ends as if nobody had asked. Also what a killed `sla verify` leaves behind, and days without logs. STEP=N tries every
# Nth call only.
. "$(dirname "$0")/lib.sh"
faults
points=0
stopped=0
world "$WORK/w"
cp -a "$WORK/w" "$WORK/before"
FAULT_UNDER="$WORK/w" FAULT_LOG="$WORK/calls" run "$WORK/w" || finding "the undisturbed run: exit $?"
cp -a "$WORK/w" "$WORK/after"
calls=$(wc -l <"$WORK/calls")
for ((at = 1; at <= calls; at += ${STEP:-1})); do
  rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
  FAULT_UNDER="$WORK/w" FAULT_AT=$at FAULT_KIND=term run "$WORK/w" 2>"$WORK/stderr"
  status=$?
  points=$((points + 1))
  case $status in
    0) ;;
    143) stopped=$((stopped + 1)) ;;
    *) finding "SIGTERM at call $at: exit $status: $(head -n 1 "$WORK/stderr")" ;;
  esac
  run "$WORK/w" 2>"$WORK/stderr" || finding "SIGTERM at call $at: the next run: exit $?: $(head -n 1 "$WORK/stderr")"
  diff -rq "$WORK/after/reports" "$WORK/w/reports" >"$WORK/difference" || finding "SIGTERM at call $at: $(head -n 2 "$WORK/difference" | tr '\n' ' ')"
  [ "$findings" -ge 10 ] && break
done
[ "$stopped" -gt 0 ] || finding 'no run stopped'

# A verification that is killed leaves its copy; the next run takes it away.
(FAULT_UNDER="$WORK/w" FAULT_AT=20 FAULT_KIND=kill LD_PRELOAD=$FAULTS "$SLA" verify --store "$WORK/w/sla.db"
  exit $?) >/dev/null 2>&1
ls "$WORK/w"/sla.db.verify.* >/dev/null 2>&1 || finding 'the killed verification left nothing to sweep'
run "$WORK/w" || finding "after a killed verification: exit $?"
ls "$WORK/w"/sla.db.verify.* >/dev/null 2>&1 && finding 'the copy of a killed verification stays'

# Three days of October are logged.
run "$WORK/w" --complete 2>"$WORK/stderr"
status=$?
[ "$status" = 65 ] || finding "days without logs: exit $status"
grep -q '2026-10: no logs since 2026-10-04T08:50:00+09:00; 27 days without any' "$WORK/stderr" || finding "days without logs: $(head -n 1 "$WORK/stderr")"
"$SLA" status --store "$WORK/w/sla.db" | grep -q 'no logs since' || finding 'sla status says nothing of days without logs'
finish "$points times SIGTERM, $stopped runs stopped early; nothing lost"
