#!/bin/sh
# Reports on the calendar year and on the fiscal year that ended last in the report time zone, or on the years given:
# year.sh [2026 | FY2026 …]
# Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$0")/common.sh"

if [ $# -eq 0 ]; then
  today=$(now '%Y %m')
  year=${today% *}
  month=${today#* }
  start=$(catalog_value fiscal_year_start 4)
  # A fiscal year bears the number of the calendar year in which it begins.
  if [ "${month#0}" -ge "$start" ]; then fiscal=$((year - 1)); else fiscal=$((year - 2)); fi
  set -- "$((year - 1))" "FY$fiscal"
fi

for period in "$@"; do
  shift
  case $period in
    [0-9][0-9][0-9][0-9]) set -- "$@" --year "$period" ;;
    FY[0-9][0-9][0-9][0-9]) set -- "$@" --fiscal-year "${period#FY}" ;;
    *) fail 64 "no year: $period (write 2026 or FY2026)" ;;
  esac
done
run_all "$@" --complete
