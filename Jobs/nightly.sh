#!/bin/sh
# Takes the logs that have come since the last time into the store, so that the end of the month is cheap.
# Exit status: that of sla. Prints nothing on success.
set -eu
# shellcheck source=Jobs/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"

[ $# -eq 0 ] || fail 64 "takes no arguments"
make_folder "$(dirname "$SLA_STORE")"
exec "$SLA_BIN" ingest --catalog "$SLA_CATALOG" --store "$SLA_STORE" --quiet "$SLA_LOGS"
