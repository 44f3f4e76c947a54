#!/bin/sh
# Reports on the month that has just ended in the report time zone, or on the months given: month.sh [2026-10 …]
# Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$0")/common.sh"

if [ $# -eq 0 ]; then
  # Asked for by name, not left to sla, which would take an earlier month if logs have stopped coming.
  today=$(now '%Y %m')
  year=${today% *}
  month=${today#* }
  month=$((${month#0} - 1))
  if [ "$month" -eq 0 ]; then
    year=$((year - 1))
    month=12
  fi
  set -- "$(printf '%04d-%02d' "$year" "$month")"
fi

for period in "$@"; do
  shift
  case $period in
    [0-9][0-9][0-9][0-9]-[0-9][0-9]) set -- "$@" --month "$period" ;;
    *) fail 64 "no month: $period (write 2026-10)" ;;
  esac
done
run_all "$@" --complete
