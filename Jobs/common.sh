# What the jobs share; to be read by them with `.`, not run.
# shellcheck shell=sh

# fail STATUS MESSAGE: says what is wrong, and ends the job.
fail() {
  printf '%s: %s\n' "${0##*/}" "$2" >&2
  exit "$1"
}

jobs=$(cd "$(dirname "$0")" && pwd) || exit 66
conf=${SLA_CONF:-$jobs/sla.conf}
[ -r "$conf" ] || fail 66 "cannot read $conf; set SLA_CONF to the configuration"
# shellcheck source=Jobs/sla.conf
. "$conf"
[ -x "$SLA_BIN" ] || fail 66 "cannot run $SLA_BIN; set SLA_BIN in $conf"
[ -r "$SLA_CATALOG" ] || fail 66 "cannot read $SLA_CATALOG; set SLA_CATALOG in $conf"

# catalog_value KEY DEFAULT: a word at the top level of the catalog, YAML or JSON.
catalog_value() {
  value=$(sed -n "s/^[\"' {]*$1[\"']*[[:space:]]*:[[:space:]]*[\"']*\\([A-Za-z0-9_+\\/-]*\\).*/\\1/p" \
    "$SLA_CATALOG" | head -n 1)
  printf '%s\n' "${value:-$2}"
}

# now FORMAT: the date in the report time zone. `date` takes an unknown zone for UTC, so that it is looked up first.
now() {
  zone=$(catalog_value time_zone Asia/Tokyo)
  [ -f "/usr/share/zoneinfo/$zone" ] || fail 78 "unknown time zone $zone (is tzdata installed?)"
  TZ=$zone date "+$1"
}

# period_option KEY: the option of sla that asks for a period, as reports and the store name it, and its value.
period_option() {
  case $1 in
    [0-9][0-9][0-9][0-9]-[0-9][0-9]) printf '%s %s\n' --month "$1" ;;
    [0-9][0-9][0-9][0-9]-Q[1-4]) printf '%s %s\n' --quarter "$1" ;;
    [0-9][0-9][0-9][0-9]-W[0-9][0-9]) printf '%s %s\n' --week "$1" ;;
    [0-9][0-9][0-9][0-9]) printf '%s %s\n' --year "$1" ;;
    FY[0-9][0-9][0-9][0-9]) printf '%s %s\n' --fiscal-year "${1#FY}" ;;
    FY[0-9][0-9][0-9][0-9]-H[12]) printf '%s %s\n' --fiscal-half "$1" ;;
    FY[0-9][0-9][0-9][0-9]-Q[1-4]) printf '%s %s\n' --fiscal-quarter "$1" ;;
    *) fail 64 "no period: $1 (write 2026-10, 2026-W44, 2026-Q4, 2026, FY2026, FY2026-H2 or FY2026-Q3)" ;;
  esac
}

# run_all PERIOD-OPTION…: all four stages, silent on success.
run_all() {
  exec "$SLA_BIN" run --catalog "$SLA_CATALOG" --logs "$SLA_LOGS" --store "$SLA_STORE" \
    --reports "$SLA_REPORTS" ${SLA_FORMATS:+--format "$SLA_FORMATS"} "$@" --quiet
}
