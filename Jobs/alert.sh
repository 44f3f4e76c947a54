#!/bin/sh
# Tells that a job has failed, and what to do: alert.sh month (systemd knows how it ended), or alert.sh month STATUS, as in
# month.sh || alert.sh month $?
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

case $# in
  1)
    command -v systemctl >/dev/null || fail 64 "without systemd it takes the status too: month.sh || alert.sh month \$?"
    unit=sla@$1.service
    again="systemctl start $unit"
    status=$(systemctl show --property=ExecMainStatus --value "$unit")
    ;;
  2)
    unit=$1.sh
    again=$jobs/$unit
    status=$2
    ;;
  *) fail 64 "takes the name of a job, and its status where systemd does not know it" ;;
esac
case $status in
  64) advice="called wrongly: see 'sla --help'" ;;
  65) advice="done, but some logs could not be used: see 'sla status --store $SLA_STORE'" ;;
  66) advice="a catalog, a log directory or the program is missing: see sla.conf" ;;
  70) advice="a fault of the program: keep its message and report it" ;;
  73) advice="a report could not be created: see $SLA_REPORTS" ;;
  74) advice="disk full or failing: make room, then run it again; nothing is lost" ;;
  75) advice="another run held the store throughout: run it again later" ;;
  77) advice="not permitted: see the owners of $SLA_STORE and $SLA_REPORTS" ;;
  78) advice="catalog, time zone or store version: see 'sla check-catalog $SLA_CATALOG'" ;;
  *) advice="killed, or out of time or memory" ;;
esac
text="$unit failed with status $status: $advice"

# Where nothing logs, cron mails it.
logger --priority user.err --tag sla -- "$text" 2>/dev/null || printf '%s\n' "$text" >&2
if [ -n "$SLA_ALERT_MAIL" ]; then
  {
    printf '%s\n\nRun again: %s\n\n' "$text" "$again"
    if [ $# -eq 1 ]; then journalctl --unit "$unit" --lines 50 --no-pager --output cat; fi
  } | mail -s "$text" -- "$SLA_ALERT_MAIL"
fi
