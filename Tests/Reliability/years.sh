#!/usr/bin/env bash
# Night after night by the jobs themselves: nightlies, month ends, closings, late files, a correction, a wrong upload that is
# forgotten, a lost day that is acknowledged, catalog changes, logs that are deleted after sixty nights, a backup each night, a
# machine that is lost and restored. At the end the published figures are those of one run over all logs that there ever were.
# STEP=1 takes 400 nights, anything else 45; NIGHTS says how many.
. "$(dirname "$0")/lib.sh"
jobs=$here/../../Jobs
nights=${NIGHTS:-$([ "${STEP:-1}" = 1 ] && echo 400 || echo 45)}
begin=1756684800 # 2025-09-01T00:00:00Z
closings=0
lost_machines=0
reports=0

mkdir -p "$WORK/bin" "$WORK/all" "$WORK/w/logs" "$WORK/w/backups"
# The clock of the machine stands where NOW says.
cat >"$WORK/bin/date" <<'END'
#!/bin/sh
exec /bin/date --date="@$NOW" "$@"
END
cat >"$WORK/bin/sla" <<END
#!/bin/sh
exec "$SLA" "\$@" --now "\$NOW"
END
chmod +x "$WORK/bin/date" "$WORK/bin/sla"
cat >"$WORK/w/sla.conf" <<'END'
: "${SLA_BIN:=../bin/sla}" "${SLA_CATALOG:=catalog.yaml}" "${SLA_LOGS:=logs}" "${SLA_STORE:=state/store.sqlite}"
: "${SLA_REPORTS:=reports}" "${SLA_BACKUPS:=backups}" "${SLA_LANGUAGES:=en}" "${SLA_FORMATS:=csv}"
END
export SLA_CONF=$WORK/w/sla.conf NOW

# job WORDS…: a script of Jobs, which prints nothing on success.
job() {
  local script=$1
  shift
  PATH=$WORK/bin:$PATH "$jobs/$script" "$@" >"$WORK/stdout" 2>"$WORK/stderr" ||
    finding "night $night: $script $*: exit $?: $(head -n 2 "$WORK/stderr" | cut -c 1-200 | tr '\n' ' ')"
}
sla() { "$WORK/bin/sla" "$@" >"$WORK/stdout" 2>"$WORK/stderr" || finding "night $night: sla $1: exit $?: $(head -n 1 "$WORK/stderr")"; }

# promises NIGHT: the catalog as it stands then.
promises() {
  cat <<YAML
time_zone: Asia/Tokyo
fiscal_year_start: 4
checks: {interval: 10m, hold: 31m, confirm: 2}
tiers:
  - name: critical
    title: {ja: 重要, en: "Critical$([ "$1" -ge 20 ] && echo ' systems')"}
    availability: 99.9
$([ "$1" -ge 25 ] && echo '    changes: [{from: 2025-10-01, availability: 99.5}]')
accounts:
  - {name: a}
services:
  - {name: order, title: {ja: 受注, en: Orders}, account: a, tier: critical}
  - {name: auth, title: {ja: 認証, en: Authentication}, account: a, tier: critical$([ "$1" -ge 15 ] && echo ', users: 1200')}
$([ "$1" -ge 30 ] && echo '  - {name: mail, title: {ja: メール, en: Mail}, account: a, tier: critical, from: 2025-10-01}')
YAML
}

# day NUMBER SERVICE: the checks of a day since the beginning, in UTC; every seventh day the service fails for an hour or so.
day() {
  awk -v start=$((begin + $1 * 86400)) -v service="$2" -v day="$1" 'BEGIN {
    for (minute = 0; minute < 1440; minute += 10) {
      down = (day + length(service)) % 7 == 0 && minute >= 180 && minute < 240 + day
      printf "{\"time\":%d,\"service\":\"%s\",\"status\":\"%s\"}\n", start + minute * 60, service, down ? "down" : "up"
    }
  }' | gzip -n
}

# keep NAME: a log comes in; what there ever was is kept elsewhere for the end.
keep() { cat >"$WORK/all/$1" && cp "$WORK/all/$1" "$WORK/w/logs/$1"; }

for ((night = 1; night <= nights; night++)); do
  NOW=$((begin + night * 86400 + 1800))
  yesterday=$((night - 1))
  label=$(printf %04d $yesterday)
  promises "$night" >"$WORK/w/catalog.yaml"
  # Two days of UTC whose logs are lost, which is one whole day of Tokyo's; and two that come late: one within its month, one after that was closed.
  lost=$([ "$yesterday" = 17 ] || [ "$yesterday" = 18 ] && echo yes)
  [ "$lost" ] || day "$yesterday" order | keep "order-$label.ndjson.gz"
  [ "$lost" ] || [ "$yesterday" = 8 ] || [ "$yesterday" = 27 ] || day "$yesterday" auth | keep "auth-$label.ndjson.gz"
  [ "$night" -ge 31 ] && { day "$yesterday" mail | keep "mail-$label.ndjson.gz"; }
  [ "$night" = 12 ] && { day 8 auth | keep auth-0008.ndjson.gz; }
  [ "$night" = 38 ] && { day 27 auth | keep auth-0027.ndjson.gz; }
  # A check of 2099 and an hour that never failed: a wrong upload, which is read, and forgotten the next day.
  if [ "$night" = 22 ]; then
    printf '{"time":"2099-01-01T00:00:00Z","service":"order","status":"down"}\n{"time":%d,"service":"order","status":"down"}\n{"time":%d,"service":"order","status":"down"}\n' \
      $((NOW - 43500)) $((NOW - 43200)) >"$WORK/w/logs/wrong.ndjson"
  fi
  if [ $((night % 30)) = 20 ]; then
    printf '{"id":"OP-%d","kind":"correction","services":["order"],"started_at":%d,"ended_at":%d,"updated_at":%d,"state":"up","author":"me","reason":"seen by hand"}\n' \
      "$night" $((NOW - 86400 * 6)) $((NOW - 86400 * 3)) "$NOW" | keep "operations-$label.ndjson"
  fi
  # Logs are kept for sixty nights.
  find "$WORK/w/logs" -name "*-$(printf %04d $((night > 60 ? night - 60 : 9999)))*" -delete

  job nightly.sh
  [ "$night" = 23 ] && sla forget --store "$WORK/w/state/store.sqlite" --author me --reason 'a test was uploaded' "$WORK/w/logs/wrong.ndjson"
  today=$(TZ=Asia/Tokyo /bin/date --date="@$NOW" +%d)
  month=$(TZ=Asia/Tokyo /bin/date --date="@$((NOW - 86400 * 10))" +%Y-%m)
  if [ "$today" = 01 ] && [ "$night" -gt 5 ]; then
    if [ "$month" = 2025-09 ]; then
      # It is asked for until somebody says that it is lost.
      PATH=$WORK/bin:$PATH "$jobs/month.sh" >"$WORK/stdout" 2>"$WORK/stderr"
      status=$?
      [ "$status" = 65 ] && grep -q 'no logs of 2025-09-1' "$WORK/stderr" || finding "night $night: the lost day: exit $status: $(head -n 1 "$WORK/stderr")"
      days=$(sed -n 's/.*no logs of //p' "$WORK/stderr" | tr -d ' ' | tr ',' '\n' | sed 's/^/--missing /')
      # shellcheck disable=SC2086 # a list of options
      sla acknowledge --store "$WORK/w/state/store.sqlite" --author me --because 'the disk of the probe host died' $days
    fi
    job month.sh
    reports=$((reports + 1))
  fi
  # Closed after four more nights.
  if [ "$today" = 05 ] && [ "$night" -gt 9 ]; then
    job close.sh --yes "$month"
    closings=$((closings + 1))
  fi
  job backup.sh
  # The machine is lost.
  if [ "$night" = 41 ] || [ "$night" = 222 ]; then
    latest=$(ls -t "$WORK/w/backups" | head -n 1)
    lost_machines=$((lost_machines + 1))
    rm -rf "$WORK/w/state" && mkdir "$WORK/w/state"
    sla restore --store "$WORK/w/state/store.sqlite" "$WORK/w/backups/$latest"
  fi
  [ "$findings" -ge 10 ] && break
done
night=end
months=$(sqlite3 -readonly "$WORK/w/state/store.sqlite" "SELECT period FROM closed_period" | tr '\n' ' ')
[ "$closings" -gt 0 ] && [ "$(wc -w <<<"$months")" = "$closings" ] || finding "of $closings closed months there are: $months"

# All periods once more, and the same by one run over everything in a new store.
asked=$(for month in $months; do printf -- '--month %s ' "$month"; done)
# shellcheck disable=SC2086 # a list of options
one() { sla run --catalog "$WORK/w/catalog.yaml" --logs "$1" --store "$2" --reports "$3" $asked --fiscal-year 2025 --format csv --language en --quiet; }
one "$WORK/w/logs" "$WORK/w/state/store.sqlite" "$WORK/w/reports"
one "$WORK/all" "$WORK/once.sqlite" "$WORK/once"
figures="SELECT period, period_kind, service, account, tier, target_ppm, up_ms, degraded_ms, down_ms, unknown_ms, excluded_ms, verdict, outages, budget_ms, remaining_ms FROM availability ORDER BY 1, 3, 4"
outages="SELECT service, start_ms, confirmed_ms, end_ms, duration_ms, down_ms, is_counted FROM outage ORDER BY 2, 1"
means="SELECT * FROM incident_mean ORDER BY 1, 2, 3"
tiers="SELECT * FROM tier_availability ORDER BY period, tier"
for table in "$figures" "$outages" "$means" "$tiers"; do
  sqlite3 -readonly "$WORK/w/reports/sla.sqlite" "$table" >"$WORK/nights"
  sqlite3 -readonly "$WORK/once/sla.sqlite" "$table" >"$WORK/once.txt"
  [ -s "$WORK/nights" ] || finding "no rows: $table"
  cmp -s "$WORK/nights" "$WORK/once.txt" || finding "other than by one run: $(diff "$WORK/nights" "$WORK/once.txt" | head -n 4 | tr '\n' ' ')"
done
restated=$(sqlite3 -readonly "$WORK/w/reports/sla.sqlite" "SELECT count(*) FROM restatement WHERE sources LIKE '%auth-0027%'")
[ "$restated" -gt 0 ] || finding 'the file that came after closing restates nothing'
sla verify --store "$WORK/w/state/store.sqlite" --logs "$WORK/w/logs" --quiet
finish "$nights nights: $reports month ends, $closings closings, $lost_machines lost machines; the figures are those of one run over all logs"
