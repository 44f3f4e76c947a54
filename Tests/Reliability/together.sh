#!/usr/bin/env bash
# Many runs on one store at once, and readers of what is published, without pause: they see whole states only.
. "$(dirname "$0")/lib.sh"
faults
world "$WORK/w"
cp -a "$WORK/w" "$WORK/before"
run "$WORK/w" || finding "the run alone: exit $?"
cp -a "$WORK/w/reports" "$WORK/expected"

# race NUMBER WORDS…: starts so many runs at once, and counts how they ended.
race() {
  local number=$1 i
  shift
  rm -rf "$WORK"/status.* "$WORK"/stderr.* "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
  for ((i = 0; i < number; i++)); do
    (
      run "$WORK/w" "$@" 2>"$WORK/stderr.$i"
      echo $? >"$WORK/status.$i"
    ) &
  done
  wait
  worked=$(cat "$WORK"/status.* | grep -cx 0)
  refused=$(cat "$WORK"/status.* | grep -cx 75)
  [ $((worked + refused)) = "$number" ] || finding "$number runs $*: $(cat "$WORK"/status.* | sort | uniq -c | tr '\n' ' ')"
  [ "$worked" -ge 1 ] || finding "$number runs: none worked"
  for ((i = 0; i < number; i++)); do
    [ "$(cat "$WORK/status.$i")" = 0 ] ||
      grep -qE 'held by another run \(pid [0-9]+ since [0-9T:.-]+Z\)' "$WORK/stderr.$i" ||
      finding "a refused run does not name the holder: $(head -n 1 "$WORK/stderr.$i")"
  done
  diff -r "$WORK/expected" "$WORK/w/reports" >"$WORK/difference" || finding "$number runs $*: $(head -n 3 "$WORK/difference" | cut -c1-300)"
}

race 50
first="50 at once: $worked worked, $refused refused naming the holder"
race 20 --wait
[ "$worked" = 20 ] || finding "of 20 runs that wait, $worked worked"

# Readers: a whole old or a whole new state, checked for integrity, while late logs come one by one.
rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w" && run "$WORK/w" || finding "exit $?"
snapshot=$WORK/w/reports/sla.sqlite
question="SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check), (SELECT count(*) FROM violation),
  (SELECT group_concat(down_ms || '/' || up_ms || '/' || unknown_ms, ' ') FROM (SELECT * FROM availability ORDER BY rowid)),
  (SELECT count(*) FROM source_file), (SELECT count(*) FROM incident);"
: >"$WORK/answers"
touch "$WORK/reading"
for ((reader = 0; reader < 20; reader++)); do
  (while [ -e "$WORK/reading" ]; do
    sqlite3 -readonly "file:$snapshot?mode=ro" "$question" >>"$WORK/answers.$reader" 2>>"$WORK/complaints" || echo failed >>"$WORK/complaints"
  done) &
done
sqlite3 -readonly "$snapshot" "$question" >"$WORK/states"
for late in "$WORK"/w/logs-late/*; do
  cp "$late" "$WORK/w/logs/"
  run "$WORK/w" || finding "a run beside readers: exit $?"
  sqlite3 -readonly "$snapshot" "$question" >>"$WORK/states"
done
rm "$WORK/reading"
wait
cat "$WORK"/answers.* >"$WORK/answers"
reads=$(wc -l <"$WORK/answers")
[ "$reads" -gt 0 ] || finding "nothing was read"
[ -s "$WORK/complaints" ] && finding "readers were disturbed: $(sort "$WORK/complaints" | uniq -c | head -n 3)"
grep -vxFf "$WORK/states" "$WORK/answers" | sort -u | head -n 3 >"$WORK/halves"
[ -s "$WORK/halves" ] && finding "readers saw what was never published: $(cat "$WORK/halves")"
grep -qv '^ok|0|' "$WORK/states" && finding "a published state is not whole: $(cut -c1-80 "$WORK/states")"

# A reader that keeps an old snapshot open keeps its state, and disturbs nobody.
states=$(sort -u "$WORK/states" | wc -l)
finish "$first; 20 waited and worked; $reads reads by 20 readers saw only the $states published states"
