#!/usr/bin/env bash
# A year in which logs are deleted after three months and the catalog changes every month: no run stops, closed months never
# move, and what cannot be read again is said once.
. "$(dirname "$0")/lib.sh"
mkdir -p "$WORK/w/logs"
runs=0
said=0

# month NUMBER: the logs of a month, order under the name that it has then; two hours of failure on the fifth.
month() {
  local name=order
  [ "$1" -lt 7 ] && name=sales
  awk -v month="$1" -v name="$name" 'BEGIN {
    days = "31 28 31 30 31 30 31 31 30 31 30 31"; split(days, length_of, " ")
    for (day = 1; day <= length_of[month]; day++) for (hour = 0; hour < 24; hour++) for (minute = 0; minute < 60; minute += 10) {
      status = (day == 5 && hour >= 3 && hour < 5) ? "down" : "up"
      time = sprintf("2025-%02d-%02dT%02d:%02d:00Z", month, day, hour, minute)
      printf "{\"time\":\"%s\",\"service\":\"%s\",\"status\":\"%s\"}\n", time, name, status
      printf "{\"time\":\"%s\",\"service\":\"auth\",\"status\":\"up\"}\n", time
      if (month >= 5) printf "{\"time\":\"%s\",\"service\":\"new\",\"status\":\"up\"}\n", time
    }
  }' | gzip -n >"$WORK/w/logs/2025-$(printf %02d "$1").ndjson.gz"
}

# promises MONTH: the catalog as it stands in a month, after a change each.
promises() {
  local name='order, formerly: [sales]'
  [ "$1" -lt 7 ] && name=sales
  cat <<YAML
time_zone: UTC
checks: {interval: 10m, hold: 31m, confirm: 2}
tiers:
  - {name: critical, title: {ja: 重要, en: Critical}, availability: $([ "$1" -lt 3 ] && echo 99.9 || echo 99.5)}
  - {name: medium, title: {ja: 標準, en: Medium}, availability: $([ "$1" -lt 5 ] && echo 99.0 || echo 98.0)}
accounts:
  - {name: a, title: {ja: "a$1", en: "a$1"}}
services:
  - {name: $name, title: {ja: 受注, en: "Orders $1"}, account: a, tier: critical$([ "$1" -ge 8 ] && echo ', depends_on: [auth]')}
  - {name: auth, title: {ja: 認証, en: Authentication}, account: a, tier: medium$([ "$1" -ge 11 ] && echo ', until: 2025-10-31')}
YAML
  [ "$1" -ge 10 ] && echo "  - {name: new, title: {ja: 新, en: New}, account: a, tier: medium}"
}

# run_month MONTH: sets status.
run_month() {
  local key
  key=2025-$(printf %02d "$1")
  runs=$((runs + 1))
  "$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" --reports "$WORK/w/reports" \
    --month "$key" --language en --format csv --max-rejects 100 --quiet 2>"$WORK/stderr"
  status=$?
}

closed() { sqlite3 "$WORK/w/sla.db" "SELECT * FROM closed_figure" 2>/dev/null | sort; }

for ((now = 1; now <= 12; now++)); do
  promises "$now" >"$WORK/w/catalog.yaml"
  month "$now"
  gone=2025-$(printf %02d $((now > 3 ? now - 3 : 13))).ndjson.gz
  rm -f "$WORK/w/logs/$gone"
  key=2025-$(printf %02d "$now")
  before=$(closed)
  run_month "$now"
  case $status in
    0) ;;
    65)
      grep -qE 'nothing was used|lines were rejected|was read with an earlier catalog' "$WORK/stderr" || finding "$key: 65 without a reason: $(cat "$WORK/stderr")"
      grep -q 'was read with an earlier catalog' "$WORK/stderr" && said=$((said + 1))
      ;;
    *) finding "$key: exit $status: $(head -n 3 "$WORK/stderr")" ;;
  esac
  run_month "$now"
  [ "$status" = 0 ] || finding "$key: the next run ends with $status: $(head -n 3 "$WORK/stderr")"
  [ ! -s "$WORK/stderr" ] || finding "$key: the next run says again: $(head -n 3 "$WORK/stderr")"
  if [ "$now" -gt 1 ]; then
    run_month $((now - 1))
    [ "$status" = 0 ] || finding "$key: the month before ends with $status: $(head -n 3 "$WORK/stderr")"
    "$SLA" close --store "$WORK/w/sla.db" --month "2025-$(printf %02d $((now - 1)))" >"$WORK/stdout" 2>"$WORK/stderr" ||
      finding "$key: the month before cannot be closed: $(head -n 3 "$WORK/stderr")"
  fi
  [ -z "$before" ] || [ -z "$(comm -23 <(printf '%s\n' "$before") <(closed))" ] || finding "$key: what was closed has moved"
done
[ "$said" -gt 0 ] || finding 'no run had to keep a file whose log is gone'
# The year's failures are there, under the name of now: two hours each month.
down=$(sqlite3 "$WORK/w/sla.db" "SELECT count(*) FROM outage WHERE service = 'order'")
[ "$down" = 12 ] || finding "of 12 outages $down are left"
"$SLA" verify --store "$WORK/w/sla.db" --logs "$WORK/w/logs" >"$WORK/stdout" 2>"$WORK/stderr"
status=$?
[ "$status" = 0 ] || finding "verify: exit $status: $(head -n 5 "$WORK/stderr")"
grep -q 'its log is not there to compare with' "$WORK/stderr" || finding "verify: what is gone is not named: $(head -n 3 "$WORK/stderr")"
grep -q 'move the store away' "$WORK/stderr" && finding 'verify: it says to throw the store away'
finish "12 months, 12 catalogs, logs kept for three months: $runs runs, $said of them with logs that were gone; nothing moved"
