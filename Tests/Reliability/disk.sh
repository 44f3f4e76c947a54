#!/usr/bin/env bash
# Disks that fill up or fail: every call that changes a file fails, one after another, and stays failing; then the disk
# is well again. Also a real small disk, `ulimit -f`, folders without permission. STEP=N tries every Nth call only.
. "$(dirname "$0")/lib.sh"
faults
step=${STEP:-1}
points=0

published() { (cd "$1/reports" 2>/dev/null && find . -type f ! -name '.*' -print0 | sort -z | xargs -0r sha256sum); }

# well WHAT: the reports are old or new, file by file, and the next run ends as if nothing had been.
well() {
  published "$WORK/w" | grep -vxFf "$WORK/new" >"$WORK/torn" && finding "$1: neither old nor new: $(cat "$WORK/torn")"
  run "$WORK/w" 2>"$WORK/stderr" || finding "$1: the next run: exit $?: $(head -n 1 "$WORK/stderr")"
  diff -rq "$WORK/after/reports" "$WORK/w/reports" >"$WORK/difference" || finding "$1: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
}

# failing ERROR CALLS STATUS…: the Nth call and all after it fail with ERROR; the exit status is one of those given.
failing() {
  local error=$1 calls=$2 at=1 status
  shift 2
  while :; do
    rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
    FAULT_UNDER="$WORK/w" FAULT_CALLS=$calls FAULT_AT=$at FAULT_KIND=$error FAULT_MORE=1 run "$WORK/w" 2>"$WORK/stderr"
    status=$?
    [ "$status" = 0 ] && ! grep -q . "$WORK/stderr" && [ "$at" -gt "$(last_call "$calls")" ] && break
    points=$((points + 1))
    # Once everything is committed and published, only tidying up is left to fail, and the next run does it again.
    [ "$status" = 0 ] && diff -rq "$WORK/after/reports" "$WORK/w/reports" >"$WORK/difference" && status='done'
    case " done $* " in *" $status "*) ;; *) finding "$error from $calls $at on: exit $status: $(head -n 1 "$WORK/stderr")" ;; esac
    [ "$status" = 'done' ] || [ "$status" = 0 ] || grep -q '^sla: .*: ' "$WORK/stderr" || finding "$error from $calls $at on: no message: $(cat "$WORK/stderr")"
    well "$error from $calls $at on"
    [ "$findings" -ge 20 ] && return
    at=$((at + step))
  done
}

# last_call CALLS: how many such calls an undisturbed run makes.
last_call() {
  local words
  words=$(echo "$1" | tr ' ' '|')
  grep -cE "^[0-9]+ ($words) " "$WORK/calls"
}

world "$WORK/w"
cp -a "$WORK/w" "$WORK/before"
FAULT_UNDER="$WORK/w" FAULT_LOG="$WORK/calls" run "$WORK/w" || finding "the undisturbed run: exit $?"
cp -a "$WORK/w" "$WORK/after"
published "$WORK/after" >"$WORK/new"

failing ENOSPC 'write pwrite' 74
failing EDQUOT 'write pwrite' 74
failing EIO 'write pwrite' 74
failing EIO 'fsync fdatasync' 74
failing ENOSPC 'open mkdir' 73 74
failing EROFS 'open mkdir rename' 73 74 77
failing EACCES 'open mkdir rename' 73 77
failing EIO 'rename ftruncate unlink' 74
failing short 'write pwrite'

# A limit on the size of files, in blocks of 1024 bytes.
for limit in 0 1 4 16 40 100 200 300 350; do
  rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
  (ulimit -f "$limit" && run "$WORK/w" 2>"$WORK/w/stderr-pipe" >/dev/null) 2>/dev/null
  status=$?
  rm -f "$WORK/w/stderr-pipe"
  points=$((points + 1))
  [ "$status" = 74 ] || finding "ulimit -f $limit: exit $status"
  well "ulimit -f $limit"
done

if [ "$(id -u)" = 0 ] && mkdir "$WORK/disk" && mount -t tmpfs -o size=64k tmpfs "$WORK/disk" 2>/dev/null; then
  for size in 64 128 256 384 448 512 768 1000; do
    rm -rf "$WORK/disk/"* "$WORK/w" && cp -a "$WORK/before" "$WORK/w"
    mount -o "remount,size=${size}k" "$WORK/disk"
    mkdir -p "$WORK/disk/reports" && ln -s "$WORK/disk/reports" "$WORK/w/reports" && ln -s "$WORK/disk/sla.db" "$WORK/w/sla.db"
    run "$WORK/w" 2>"$WORK/stderr"
    status=$?
    points=$((points + 1))
    [ "$status" = 74 ] || finding "a disk of $size KiB: exit $status: $(head -n 1 "$WORK/stderr")"
    mount -o remount,size=16m "$WORK/disk"
    well "a disk of $size KiB"
  done
  umount "$WORK/disk"
  # What root may not see: nobody has no permission.
  chmod 755 "$WORK"
  for place in store reports logs catalog; do
    rm -rf "$WORK/w" && cp -a "$WORK/before" "$WORK/w" && chmod 755 "$WORK/w"
    mkdir "$WORK/w/reports" && chmod 777 "$WORK/w" "$WORK/w/reports"
    case $place in
      store) chmod 755 "$WORK/w" ;;
      reports) chmod 755 "$WORK/w/reports" ;;
      logs) chmod 700 "$WORK/w/logs" ;;
      catalog) chmod 600 "$WORK/w/catalog.yaml" ;;
    esac
    chmod a+r "$FAULTS"
    setpriv --reuid=65534 --regid=65534 --clear-groups bash -c '. "'"$here"'/lib.sh"; run "$1"' killed "$WORK/w" 2>"$WORK/stderr"
    status=$?
    points=$((points + 1))
    [ "$status" = 77 ] || finding "no permission for the $place: exit $status: $(head -n 1 "$WORK/stderr")"
    chown -R 0:0 "$WORK/w"
    well "no permission for the $place"
  done
  chmod 755 "$WORK/w"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$SLA" status --store "$WORK/w/sla.db" >/dev/null 2>"$WORK/stderr"
  status=$?
  points=$((points + 1))
  [ "$status" = 77 ] || finding "no permission to read the store: exit $status: $(head -n 1 "$WORK/stderr")"
else
  skipped "a real small disk, and permissions: needs root"
fi
finish "$points faults; every one said so, nothing torn, nothing lost"
