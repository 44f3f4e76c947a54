#!/bin/sh
# Tells that a job of systemd's has failed, and what to do: alert.sh month
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$0")/common.sh"

[ $# -eq 1 ] || fail 64 "takes the name of a job"
unit=sla@$1.service
status=$(systemctl show --property=ExecMainStatus --value "$unit")
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

logger --priority user.err --tag sla -- "$text"
if [ -n "$SLA_ALERT_MAIL" ]; then
  {
    printf '%s\n\nRun again: systemctl start %s\n\n' "$text" "$unit"
    journalctl --unit "$unit" --lines 50 --no-pager --output cat
  } | mail -s "$text" -- "$SLA_ALERT_MAIL"
fi
