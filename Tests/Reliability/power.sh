#!/usr/bin/env bash
# Power cuts: a file system in a file is shut down in the middle of a run, so that all that was not synced is lost.
# Mounted again, what a run had acknowledged is there, published files are old or new, and the next run repairs the rest.
# CUTS=N cuts so often. A store without syncing must lose something, or the harness proves nothing.
. "$(dirname "$0")/lib.sh"
faults
cuts=${CUTS:-12}
[ "$(id -u)" = 0 ] || { skipped 'needs root, to mount a file system and shut it down'; rm -rf "$WORK"; exit 0; }
cat >"$WORK/cut.c" <<'C'
// Shuts the file system of a folder down at once, without writing what it holds (EXT4_IOC_SHUTDOWN, no log flush).
#include <fcntl.h>
#include <stdint.h>
#include <sys/ioctl.h>
int main(int count, char **words) {
  uint32_t how = 2;
  return count < 2 || ioctl(open(words[1], O_RDONLY), _IOR('X', 125, uint32_t), &how) != 0;
}
C
cc -o "$WORK/cut" "$WORK/cut.c"
disk=$WORK/disk
mkdir "$disk"
truncate -s 64M "$WORK/image"
if ! mkfs.ext4 -q "$WORK/image" 2>"$WORK/stderr" || ! mount -o loop,noauto_da_alloc "$WORK/image" "$disk" 2>"$WORK/stderr"; then
  skipped "no loop mount here: $(head -n 1 "$WORK/stderr")"
  rm -rf "$WORK"
  exit 0
fi
trap 'umount -l "$disk" 2>/dev/null' EXIT
published() { (cd "$1/reports" 2>/dev/null && find . -type f ! -name '.*' -print0 | sort -z | xargs -0r sha256sum); }

world "$disk/w"
cp -a "$disk/w" "$WORK/before"
run "$disk/w" || finding "the first run: exit $?"
cp -a "$disk/w" "$WORK/first"
cp -a "$disk/w/logs-late/." "$disk/w/logs"
cp -a "$disk/w" "$WORK/second-before"
start=$(date +%s%N)
run "$disk/w" || finding "the second run: exit $?"
took=$((($(date +%s%N) - start) / 1000000))
cp -a "$disk/w/reports" "$WORK/second"
published "$WORK/first" >"$WORK/old"
(cd "$WORK/second" && find . -type f ! -name '.*' -print0 | sort -z | xargs -0r sha256sum) >"$WORK/new"

cut_at() { "$WORK/cut" "$disk" || finding 'the file system could not be shut down'; }
again() {
  umount "$disk" || finding 'cannot unmount'
  mount -o loop,noauto_da_alloc "$WORK/image" "$disk" || finding 'cannot mount again'
}
acknowledged=0
for ((cut = 1; cut <= cuts; cut++)); do
  rm -rf "$disk/w" && cp -a "$WORK/second-before" "$disk/w" && sync -f "$disk"
  (run "$disk/w" 2>/dev/null; echo $? >"$WORK/status") &
  sleep "$(awk -v took="$took" -v cut="$cut" -v cuts="$cuts" 'BEGIN { print took * cut * 1.3 / cuts / 1000 }')"
  cut_at
  wait
  again
  if [ "$(cat "$WORK/status")" = 0 ]; then
    acknowledged=$((acknowledged + 1))
    published "$disk/w" | cmp -s - "$WORK/new" || finding "cut $cut: acknowledged, and not there"
    [ "$(sqlite3 "$disk/w/sla.db" 'SELECT count(*) FROM file')" = 9 ] || finding "cut $cut: the store lost what was acknowledged"
  fi
  [ "$(sqlite3 "$disk/w/sla.db" 'PRAGMA integrity_check')" = ok ] || finding "cut $cut: the store is damaged"
  published "$disk/w" | grep -vxFf "$WORK/old" -f "$WORK/new" >"$WORK/torn" && finding "cut $cut: neither old nor new: $(cat "$WORK/torn")"
  run "$disk/w" 2>"$WORK/stderr" || finding "cut $cut: the next run: exit $?: $(cat "$WORK/stderr")"
  diff -rq "$WORK/second" "$disk/w/reports" >"$WORK/difference" || finding "cut $cut: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
done

# Acknowledged and cut at once: nothing may be missing.
for ((cut = 1; cut <= 4; cut++)); do
  rm -rf "$disk/w" && cp -a "$WORK/second-before" "$disk/w" && sync -f "$disk"
  run "$disk/w" && cut_at
  again
  acknowledged=$((acknowledged + 1))
  published "$disk/w" | cmp -s - "$WORK/new" || finding "cut after the end: something is missing"
done

# The same files copied without a sync: were they there, the cuts above would prove nothing.
lost=0
for ((cut = 1; cut <= 4; cut++)); do
  rm -rf "$disk/copy" && sync -f "$disk"
  cp -a "$WORK/second" "$disk/copy"
  cut_at
  again
  diff -rq "$WORK/second" "$disk/copy" >/dev/null 2>&1 || lost=$((lost + 1))
done
[ "$lost" -gt 0 ] || finding 'even what was never synced survived: the cuts are no cuts'
umount "$disk"
finish "$((cuts + 4)) cuts, $acknowledged runs acknowledged before: all there; nothing torn (of 4 copies without a sync, $lost were lost)"
