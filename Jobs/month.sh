#!/bin/sh
# Reports on the month that has just ended in the report time zone, or on the periods given: month.sh [2026-10 2026-W44 …]
# Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

if [ $# -eq 0 ]; then
  # Asked for by name, not left to sla, which would take an earlier month if logs have stopped coming.
  today=$(now "%Y %m") || exit
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
  option=$(period_option "$period") || exit 64
  set -- "$@" "${option% *}" "${option#* }"
done
run_all "$@" --complete
