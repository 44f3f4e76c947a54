#!/bin/sh
# Copies the store as it stands, also while a job runs: backup.sh [FILE]. Without a file, into SLA_BACKUPS, one for each day
# of the week. Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

[ $# -le 1 ] || fail 64 "takes at most one file"
if [ $# -eq 0 ]; then
  [ -n "$SLA_BACKUPS" ] || fail 64 "set SLA_BACKUPS in $conf to a folder, on another disk, or give a file"
  make_folder "$SLA_BACKUPS"
  day=$(now %u) || exit
  set -- "$SLA_BACKUPS/store-$day.sqlite"
fi
exec "$SLA_BIN" backup --store "$SLA_STORE" --quiet "$1"
