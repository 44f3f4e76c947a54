# What the harnesses share; to be read with `.`, not run. SLA names the binary, WORK a folder of their own.
# shellcheck shell=bash
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${SLA:?set SLA to the binary under test}"
name=$(basename "$0" .sh)
WORK=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/sla-$name.XXXXXX")}
findings=0
export LC_ALL=C TZ=UTC

finding() {
  findings=$((findings + 1))
  printf 'FINDING %s: %s\n' "$name" "$*" >&2
}

# finish WORDS…: the one line of a harness, and its exit status.
finish() {
  printf '%-12s %s; %d findings\n' "$name" "$*" "$findings"
  [ "$findings" = 0 ] || { printf '%s: left for inspection: %s\n' "$name" "$WORK" >&2; exit 1; }
  rm -rf "$WORK"
}

skipped() { printf '%-12s SKIPPED: %s\n' "$name" "$*" >&2; }

# The library that injects faults, built once.
faults() {
  FAULTS=${FAULTS:-$WORK/faults.so}
  [ -e "$FAULTS" ] || cc -O1 -fPIC -shared -o "$FAULTS" "$here/faults.c" -ldl
  export FAULTS
}

catalog() {
  cat <<'YAML'
time_zone: Asia/Tokyo
fiscal_year_start: 4
min_coverage: 99
match_within: 15m
checks: {interval: 10m, hold: 31m, confirm: 2, min_healthy: 1}
tiers:
  - {name: critical, title: {ja: 重要業務, en: Critical}, availability: 99.99, rto: 15m, rpo: 5m, alert: {channel: pagerduty, respond_within: 5m}}
  - {name: medium, title: {ja: 標準業務, en: Medium}, availability: 99.9, rto: 1h, rpo: 30m, alert: {channel: email, respond_within: 4h}}
accounts:
  - {name: technova-common-prod-auth}
  - {name: technova-sales-prod-app}
services:
  - {name: auth, title: {ja: 認証, en: Authentication}, account: technova-common-prod-auth, tier: critical, zones: [1a, 1c], users: 12000}
  - {name: order, title: {ja: 受注, en: Orders}, account: technova-sales-prod-app, tier: medium, depends_on: [auth]}
objectives:
  - {id: R-LAG, kind: gauge, gauge: replication_lag_ms, at_most: 5000, title: {ja: 遅れ, en: Lag}}
YAML
}

# checks SERVICE ACCOUNT ZONE FIRST LAST BAD: NDJSON, a check every ten minutes of days FIRST to LAST of October 2026,
# down from 03:00 to 04:00 of day BAD.
checks() {
  awk -v service="$1" -v account="$2" -v zone="$3" -v first="$4" -v last="$5" -v bad="$6" 'BEGIN {
    for (day = first; day <= last; day++) for (hour = 0; hour < 24; hour++) for (minute = 0; minute < 60; minute += 10)
      printf "{\"time\":\"2026-10-%02dT%02d:%02d:00Z\",\"account\":\"%s\",\"service\":\"%s\",\"zone\":\"%s\",\"check\":\"http\",\"status\":\"%s\",\"gauges\":{\"replication_lag_ms\":%d}}\n",
        day, hour, minute, account, service, zone, (day == bad && hour == 3) ? "down" : "up", 100 + hour * minute
  }'
}

# The logs of a small world: DIR gets three days, DIR-late what comes in later.
logs() {
  mkdir -p "$1/checks" "$1/records" "$1-late"
  checks auth technova-common-prod-auth 1a 1 3 2 | gzip -n >"$1/checks/auth-1a.ndjson.gz"
  checks auth technova-common-prod-auth 1c 1 3 2 | zstd -q >"$1/checks/auth-1c.ndjson.zst"
  checks order technova-sales-prod-app "" 1 3 3 >"$1/checks/order.ndjson"
  # The same checks once more in another order, and a line that is no log: two files hold checks of one probe.
  { checks order technova-sales-prod-app "" 2 2 0 | sed 's/:00Z/:30Z/'; echo 'no log at all'; } >"$1/checks/order-more.ndjson"
  cat >"$1/records/incidents.ndjson" <<'JSON'
{"id":"INC-1","services":["auth"],"severity":"sev1","alert_level":"critical","scope":"zone","impact":"down","title":"認証が止まった","started_at":"2026-10-02T03:00:00Z","detected_at":"2026-10-02T03:02:00Z","acknowledged_at":"2026-10-02T03:04:00Z","mitigated_at":"2026-10-02T04:00:00Z","resolved_at":"2026-10-02T05:00:00Z","customers_affected":130,"updated_at":"2026-10-02T06:00:00Z"}
JSON
  cat >"$1/records/operations.ndjson" <<'JSON'
{"id":"OP-1","kind":"maintenance","services":["order"],"announced_at":"2026-09-30T00:00:00Z","started_at":"2026-10-01T10:00:00Z","ended_at":"2026-10-01T11:00:00Z","scope":"service","outcome":"succeeded"}
{"id":"OP-2","kind":"deployment","services":["order"],"started_at":"2026-10-03T02:58:00Z","ended_at":"2026-10-03T02:59:00Z","outcome":"succeeded"}
JSON
  checks order technova-sales-prod-app "" 4 4 4 | gzip -n >"$1-late/order-4.ndjson.gz"
  checks auth technova-common-prod-auth 1a 4 4 0 >"$1-late/auth-4.ndjson"
  printf '%s\n' '{"id":"INC-2","services":["order"],"started_at":"2026-10-03T03:00:00Z","detected_at":"2026-10-03T03:01:00Z","mitigated_at":"2026-10-03T04:00:00Z"}' >"$1-late/incident.ndjson"
}

# run DIR WORDS…: all four stages on the logs, store and reports of DIR, with the clock standing still.
run() {
  local dir=$1
  shift
  FAULT_CLOCK=1800000000 LD_PRELOAD=${FAULTS:-} "$SLA" run --catalog "$dir/catalog.yaml" --logs "$dir/logs" \
    --store "$dir/sla.db" --reports "$dir/reports" --month 2026-10 --quiet --max-rejects 50 "$@"
}

# world DIR: a catalog and logs.
world() {
  mkdir -p "$1"
  catalog >"$1/catalog.yaml"
  logs "$1/logs"
}
