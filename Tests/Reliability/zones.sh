#!/usr/bin/env bash
# Without the time zone's data nothing is computed: exit 78, never UTC.
. "$(dirname "$0")/lib.sh"
tried=0
refused() {
  local what=$1
  shift
  "$@" 2>"$WORK/stderr"
  status=$?
  tried=$((tried + 1))
  [ "$status" = 78 ] || finding "$what: exit $status: $(head -n 1 "$WORK/stderr")"
  grep -qi 'zone' "$WORK/stderr" || finding "$what: does not name the zone: $(head -n 1 "$WORK/stderr")"
  [ -e "$WORK/w/reports" ] && finding "$what: something was published"
  rm -rf "$WORK/w/reports" "$WORK/w/sla.db"*
}
world "$WORK/w"
for zone in Asia/Nowhere ../../../etc/passwd /etc/localtime Asia '""' Asia/Tokyo/ asia/tokyo posixrules2 'JST-9' tzdata.zi zone.tab; do
  catalog | sed "s|Asia/Tokyo|$zone|" >"$WORK/w/catalog.yaml"
  refused "the zone $zone" run "$WORK/w"
done
catalog >"$WORK/w/catalog.yaml"
if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
  export -f run
  export SLA WORK
  refused 'no zone data at all' unshare --mount bash -c 'mount -t tmpfs tmpfs /usr/share/zoneinfo && run "$WORK/w"'
  refused 'an empty zone file' unshare --mount bash -c 'mount --bind /dev/null /usr/share/zoneinfo/Asia/Tokyo && run "$WORK/w"'
  for size in 20 44 60 100 200; do
    head -c "$size" /usr/share/zoneinfo/Asia/Tokyo >"$WORK/cut"
    export CUT=$WORK/cut
    refused "a zone file cut to $size bytes" unshare --mount bash -c 'mount --bind "$CUT" /usr/share/zoneinfo/Asia/Tokyo && run "$WORK/w"'
  done
else
  skipped 'without zone data: needs root'
fi
finish "$tried catalogs without their zone: each refused with 78"
