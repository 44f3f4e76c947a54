# What the jobs share; to be read by them with `.`, not run.
# shellcheck shell=sh

# fail STATUS MESSAGE: says what is wrong, and ends the job.
fail() {
  printf '%s: %s\n' "${0##*/}" "$2" >&2
  exit "$1"
}

# absolute_paths FOLDER: paths in the settings that begin at no root begin at FOLDER. A program's bare name is looked up.
absolute_paths() {
  for name in SLA_BIN SLA_CATALOG SLA_LOGS SLA_STORE SLA_REPORTS SLA_BACKUPS; do
    eval "value=\${$name:-}"
    case $name:$value in
      *:/* | *:) continue ;;
      SLA_BIN:*/*) ;;
      SLA_BIN:*) value=$(command -v "$value" || printf '%s' "$value") && eval "$name=\$value" && continue ;;
    esac
    eval "$name=\$1/\$value"
  done
}

# make_folder FOLDER: makes it where it is missing; what lies in it is ours alone and the group's to read.
make_folder() {
  [ -d "$1" ] || (umask 027 && mkdir -p "$1") || fail 73 "cannot make $1; as root: install -d -o sla -g sla $1"
}

# The scripts may be called through links.
jobs=$(dirname "$(readlink -f "$0")") || exit 66
# What is set in the environment is meant from where the job was called, what stands in the settings from where they lie.
absolute_paths "$(pwd)"
if [ -n "${SLA_CONF:-}" ]; then
  conf=$SLA_CONF
elif [ -e /etc/sla/sla.conf ]; then
  conf=/etc/sla/sla.conf
else
  conf=$jobs/sla.conf
fi
[ -r "$conf" ] || fail 66 "cannot read $conf; set SLA_CONF to the configuration"
# A name without a slash would be looked for on the PATH.
case $conf in */*) ;; *) conf=./$conf ;; esac
# shellcheck source=Jobs/sla.conf
. "$conf"
# Settings of an earlier version may lack the later ones.
: "${SLA_FORMATS:=}" "${SLA_LANGUAGES:=}" "${SLA_ALERT_MAIL:=}" "${SLA_BACKUPS:=}"
absolute_paths "$(dirname "$(readlink -f "$conf")")"
[ -x "$SLA_BIN" ] || fail 66 "cannot run $SLA_BIN; set SLA_BIN in $conf"
[ -r "$SLA_CATALOG" ] || fail 66 "cannot read $SLA_CATALOG; set SLA_CATALOG in $conf"

# catalog_value KEY: what the catalog says of it, as sla itself reads it.
catalog_value() {
  "$SLA_BIN" catalog get "$1" --catalog "$SLA_CATALOG"
}

# now FORMAT: the date in the report time zone. `date` takes an unknown zone for UTC, so that it is looked up first.
now() {
  zone=$(catalog_value time_zone) || exit
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
  make_folder "$(dirname "$SLA_STORE")"
  exec "$SLA_BIN" run --catalog "$SLA_CATALOG" --logs "$SLA_LOGS" --store "$SLA_STORE" \
    --reports "$SLA_REPORTS" ${SLA_FORMATS:+--format "$SLA_FORMATS"} \
    ${SLA_LANGUAGES:+--language "$SLA_LANGUAGES"} "$@" --quiet
}
