#!/usr/bin/env bash
# What a process may meet beside kills and disks: too few open files, Ctrl-C, a reader that goes away, a full terminal, a
# store that somebody holds with other programs, and clocks that are wrong.

# A shell without job control starts what runs in the background with SIGINT ignored, and nobody could interrupt it.
[ -n "${HEEDS_INTERRUPTS:-}" ] || HEEDS_INTERRUPTS=1 exec env --default-signal=INT "$0" "$@"
. "$(dirname "$0")/lib.sh"
faults
world "$WORK/w"
cp -a "$WORK/w" "$WORK/before"
FAULT_UNDER="$WORK/w" FAULT_LOG="$WORK/calls" run "$WORK/w" || finding "the undisturbed run: exit $?"
cp -a "$WORK/w" "$WORK/after"

# again: a fresh start.
again() { rm -rf "$WORK/w" && cp -a "${1:-$WORK/before}" "$WORK/w"; }
# well WHAT: the next run ends as if nothing had been.
well() {
  run "$WORK/w" 2>"$WORK/stderr" || finding "$1: the next run: exit $?: $(head -n 1 "$WORK/stderr")"
  diff -rq "$WORK/after/reports" "$WORK/w/reports" >"$WORK/difference" || finding "$1: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
}

# Somebody has the store open with sqlite3 and writes: short, and the run waits; long, and it says so. Meanwhile the rest.
cp -a "$WORK/after" "$WORK/held" && cp -a "$WORK/held/logs-late/." "$WORK/held/logs"
(
  sqlite3 "$WORK/held/sla.db" 'BEGIN IMMEDIATE;' '.shell sleep 36' 'COMMIT;' &
  sleep 1
  run "$WORK/held" 2>"$WORK/held/stderr"
  echo $? >"$WORK/held/status"
  wait
) &
holder=$!

files=0
for limit in 3 4 5 6 7 8 9 10 11 12 16; do
  again
  (ulimit -n "$limit" && run "$WORK/w") >/dev/null 2>"$WORK/stderr"
  status=$?
  files=$((files + 1))
  # 127: not even the loader had one.
  case $status in
    0) ;;
    65 | 66 | 73 | 74) grep -q 'too many open files\|cannot be opened' "$WORK/stderr" || finding "$limit open files: $(head -n 1 "$WORK/stderr")" ;;
    # The data of a time zone is a file, too.
    78) grep -q 'unknown time zone' "$WORK/stderr" || finding "$limit open files: $(head -n 1 "$WORK/stderr")" ;;
    127) ;;
    # Swift's Dispatch library, where it gets no descriptor for an event (docs/reliability.md, Limits).
    132) printf 'process: %s open files: died by SIGILL\n' "$limit" >&2 ;;
    *) finding "$limit open files: exit $status: $(head -n 1 "$WORK/stderr")" ;;
  esac
  well "$limit open files"
done

# Ctrl-C early, in the middle, and late.
calls=$(wc -l <"$WORK/calls")
interrupts=0
for part in 10 25 50 75 90; do
  again
  FAULT_UNDER="$WORK/w" FAULT_AT=$((calls * part / 100)) FAULT_KIND=int run "$WORK/w" 2>"$WORK/stderr"
  status=$?
  [ "$status" = 130 ] && interrupts=$((interrupts + 1))
  case $status in 0 | 130) ;; *) finding "Ctrl-C after $part %: exit $status: $(head -n 1 "$WORK/stderr")" ;; esac
  well "Ctrl-C after $part %"
done
[ "$interrupts" -gt 0 ] || finding 'no run was interrupted'

# A reader that goes away is no fault; a full one is.
for words in "status --store $WORK/w/sla.db" 'help' 'man' 'completion bash'; do
  # shellcheck disable=SC2086 # the words are meant to be split
  "$SLA" $words 2>"$WORK/stderr" | true
  status=${PIPESTATUS[0]}
  [ "$status" = 0 ] || finding "sla $words into a closed pipe: exit $status: $(head -n 1 "$WORK/stderr")"
  # shellcheck disable=SC2086
  "$SLA" $words 2>"$WORK/stderr" >/dev/full
  status=$?
  [ "$status" = 74 ] || finding "sla $words into a full file: exit $status"
done

# A clock that stands in 1970, in 2096, or goes back between two runs changes no figure where as-of is given; without it
# nothing is known after the clock.
late() { cp -a "$WORK/w/logs-late/." "$WORK/w/logs"; }
# at SECONDS: a run at that time.
at() {
  FAULT_CLOCK=$1 LD_PRELOAD=$FAULTS "$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" \
    --reports "$WORK/w/reports" --month 2026-10 --as-of 2026-11-01T00:00:00+09:00 --quiet --max-rejects 50 2>"$WORK/stderr" || finding "the clock at $1: exit $?: $(head -n 1 "$WORK/stderr")"
}
again && at 1800000000 && late && at 1800000001
rm -rf "$WORK/reports" && cp -a "$WORK/w/reports" "$WORK/reports"
for clock in 0 4000000000; do
  again && at 1800000000 && late && at "$clock"
  # What a run notes of itself stands in the published store and the list of files.
  diff -rq -x sla.sqlite -x source_file.csv "$WORK/reports" "$WORK/w/reports" >"$WORK/difference" ||
    finding "the clock at $clock: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
done

wait "$holder"
[ "$(cat "$WORK/held/status")" = 75 ] || finding "a store that sqlite3 writes to for long: exit $(cat "$WORK/held/status"): $(head -n 1 "$WORK/held/stderr")"
run "$WORK/held" || finding "after sqlite3 let the store go: exit $?"
again "$WORK/after" && late
sqlite3 "$WORK/w/sla.db" 'BEGIN IMMEDIATE;' '.shell sleep 2' 'COMMIT;' &
sleep 1
run "$WORK/w" 2>"$WORK/stderr" || finding "a store that sqlite3 writes to for a moment: exit $?: $(head -n 1 "$WORK/stderr")"
wait
finish "$files limits of open files, $interrupts times Ctrl-C, 2 held stores, 2 clocks; nothing lost"
