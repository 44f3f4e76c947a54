#!/bin/sh
# Freezes the published figures of the periods given: close.sh 2026-10 [FY2026-Q3 …]. There is no reopening.
# Shows what would be frozen first; on a terminal it asks, and elsewhere --yes says that somebody has looked.
# Exit status: that of sla.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

sure=false
if [ "${1:-}" = --yes ]; then
  sure=true
  shift
fi
[ $# -gt 0 ] || fail 64 "takes the periods to close: close.sh 2026-10"
for period in "$@"; do
  shift
  option=$(period_option "$period") || exit 64
  set -- "$@" "${option% *}" "${option#* }"
done

if ! $sure; then
  "$SLA_BIN" close --store "$SLA_STORE" "$@" --dry-run
  [ -t 0 ] || fail 64 "nothing was closed: look at what would be, then say close.sh --yes"
  printf 'Close this for good? [y/N] ' >&2
  read -r answer
  [ "$answer" = y ] || fail 64 "nothing was closed"
fi
exec "$SLA_BIN" close --store "$SLA_STORE" "$@"
