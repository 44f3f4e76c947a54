#!/usr/bin/env bash
# What a run tells Prometheus: well formed, on failure too, and then still saying when a run last succeeded.
. "$(dirname "$0")/lib.sh"
world "$WORK/w"
prom=$WORK/w/textfile/sla.prom
value() { sed -n "s/^$1 //p" "$prom"; }
# well STATUS: the file is well formed and says how the run ended.
well() {
  [ "$status" = "$1" ] || finding "exit $status, not $1"
  [ "$(value sla_batch_last_exit_code)" = "$1" ] || finding "exit $1: the metrics say $(value sla_batch_last_exit_code)"
  grep -vE '^# (HELP [a-z_]+ .+|TYPE [a-z_]+ gauge)$|^[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9]+(\.[0-9]+)?$' "$prom" >"$WORK/bad" &&
    finding "exit $1: no metric: $(head -n 1 "$WORK/bad")"
  [ "$(grep -c '^# TYPE' "$prom")" = "$(sed -n 's/^\([a-z_]*\).*/\1/p' "$prom" | grep -v '^$' | sort -u | wc -l)" ] || finding "exit $1: types and metrics do not match"
  [ "$(find "$WORK/w/textfile" -type f | wc -l)" = 1 ] || finding "exit $1: more than one file"
  if command -v promtool >/dev/null; then promtool check metrics <"$prom" >"$WORK/promtool" 2>&1 || finding "exit $1: $(cat "$WORK/promtool")"; fi
}
run "$WORK/w" --metrics "$prom"
status=$?
well 0
success=$(value sla_batch_last_success_timestamp_seconds)
[ "${success%.*}" -gt 1700000000 ] || finding "no last success: $success"
[ "$(grep -c '^sla_availability_ratio{service="auth",period="2026-10"} 0\.' "$prom")" = 1 ] || finding 'no availability'
cp "$WORK/w/catalog.yaml" "$WORK/catalog.yaml"
echo 'nonsense: 1' >>"$WORK/w/catalog.yaml"
run "$WORK/w" --metrics "$prom" 2>"$WORK/stderr"
status=$?
well 78
[ "$(value sla_batch_last_success_timestamp_seconds)" = "$success" ] || finding 'a failed run forgot the last success'
cp "$WORK/catalog.yaml" "$WORK/w/catalog.yaml"
gzip -nc "$WORK/w/logs/checks/order.ndjson" | head -c 99 >"$WORK/w/logs/broken.gz"
run "$WORK/w" --metrics "$prom" 2>"$WORK/stderr"
status=$?
well 65
[ "$(value sla_batch_files_unusable)" = 1 ] || finding 'the unusable file was not counted'
[ "$(value sla_batch_last_success_timestamp_seconds)" = "$success" ] || finding 'exit 65 passed for a success'
finish '3 runs (0, 78, 65): well formed, last success kept'
