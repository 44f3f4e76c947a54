#!/bin/sh
# Reports on the calendar year and on the fiscal year that ended last in the report time zone, or on the years given:
# year.sh [2026 | FY2026 | FY2026-H2 …]
# Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

if [ $# -eq 0 ]; then
  today=$(now "%Y %m") || exit
  year=${today% *}
  month=${today#* }
  start=$(catalog_value fiscal_year_start) || exit
  # A fiscal year bears the number of the calendar year in which it begins.
  if [ "${month#0}" -ge "$start" ]; then fiscal=$((year - 1)); else fiscal=$((year - 2)); fi
  set -- "$((year - 1))" "FY$fiscal"
fi

for period in "$@"; do
  shift
  option=$(period_option "$period") || exit 64
  set -- "$@" "${option% *}" "${option#* }"
done
run_all "$@" --complete
