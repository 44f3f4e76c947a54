#!/usr/bin/env bash
# Log files that are damaged, endless, enormous, something else or no files at all: each is refused by name with a reason,
# all others are read, memory stays under its cap (256 MiB), and nothing of a refused file is in the store. A file of which
# nothing was used is named, too, whatever share of lines may be rejected.
# STEP=N tries every Nth byte only.
. "$(dirname "$0")/lib.sh"
step=${STEP:-1}
cap=262144
tried=0
highest=0
mkdir "$WORK/w"
catalog >"$WORK/w/catalog.yaml"
printf '%s\n' '{"time":"2026-10-01T00:00:00Z","account":"technova-sales-prod-app","service":"order","status":"up"}' >"$WORK/good.ndjson"
checks auth technova-common-prod-auth 1a 1 1 1 | head -n 6 >"$WORK/small"
gzip -nc "$WORK/small" >"$WORK/small.gz"
zstd -qc --check "$WORK/small" >"$WORK/small.zst"

# ingest PATH…: a fresh store; sets status, message and memory (KiB).
ingest() {
  rm -f "$WORK/w/sla.db"*
  /usr/bin/time -f %M -o "$WORK/memory" timeout -k 1 120 "$SLA" ingest --catalog "$WORK/w/catalog.yaml" --store "$WORK/w/sla.db" \
    --max-rejects 100 --quiet "$@" 2>"$WORK/stderr"
  status=$?
  message=$(cat "$WORK/stderr")
  memory=$(grep -xE '[0-9]+' "$WORK/memory" || echo 0)
  tried=$((tried + 1))
  [ "$memory" -le "$highest" ] || highest=$memory
  [ "$memory" -le "$cap" ] || finding "$*: took $memory KiB"
}

# count SQL…: a number from the store.
count() { sqlite3 "$WORK/w/sla.db" "$1"; }

# refused WHAT PATH REASON: exit 65, the file named with the reason, nothing of it kept, its neighbour read.
refused() {
  ingest "$WORK/good.ndjson" "$2"
  [ "$status" = 65 ] || finding "$1: exit $status: $message"
  case $message in *"$2: "*) ;; *) finding "$1: not named: $message" ;; esac
  case $message in *$3*) ;; *) finding "$1: no reason ($3): $message" ;; esac
  [ "$(count 'SELECT count(*) FROM source_file')" = 1 ] || finding "$1: something of it was kept"
}

# damaged: as refused, for many files at once: all of a folder are refused, and the good one is read.
damaged() {
  local what=$1 number
  number=$(find "$WORK/many" -type f | wc -l)
  ingest "$WORK/good.ndjson" "$WORK/many"
  tried=$((tried + number - 1))
  [ "$status" = 65 ] || finding "$what: exit $status: ${message:0:200}"
  [ "$(grep -c "^sla: $WORK/many/" "$WORK/stderr")" = "$number" ] ||
    finding "$what: of $number files refused: $(grep -c "^sla: $WORK/many/" "$WORK/stderr"), kept: $(count "SELECT path FROM source_file WHERE path LIKE '%many%' LIMIT 5" | tr '\n' ' ')"
  [ "$(count 'SELECT count(*) FROM source_file')" = 1 ] || finding "$what: something of one was kept"
}

for kind in gz zst; do
  size=$(stat -c %s "$WORK/small.$kind")
  rm -rf "$WORK/many" && mkdir "$WORK/many"
  # A file cut to nothing, or before its magic number is whole, is a short text.
  for ((at = 4; at < size; at += step)); do head -c "$at" "$WORK/small.$kind" >"$WORK/many/cut-$at.$kind"; done
  damaged "$kind cut at every byte"

  # One bit of each byte is flipped. Bytes that say nothing (the gzip header's time and system) may flip: then the
  # content must be the same.
  rm -rf "$WORK/many" && mkdir "$WORK/many"
  for ((at = 0; at < size; at += step)); do
    byte=$(od -An -tu1 -j "$at" -N 1 "$WORK/small.$kind")
    { head -c "$at" "$WORK/small.$kind"; printf "\\x$(printf %x $((byte ^ (1 << at % 8))))"; tail -c +$((at + 2)) "$WORK/small.$kind"; } >"$WORK/many/flip-$at.$kind"
  done
  ingest "$WORK/good.ndjson" "$WORK/many"
  tried=$((tried + size / step - 1))
  [ "$status" = 65 ] || finding "$kind flipped: exit $status"
  # Whatever was accepted says what the whole file says, or is no log line at all.
  rm -rf "$WORK/wrong" && count "SELECT path FROM source_file WHERE path LIKE '%many%' AND lines > rejected" | while read -r path; do
    case $kind in gz) gzip -dc <"$path" ;; zst) zstd -qdc "$path" ;; esac 2>/dev/null | cmp -s - "$WORK/small" || echo "$path" >>"$WORK/wrong"
  done
  [ -e "$WORK/wrong" ] && finding "$kind flipped, and believed: $(tr '\n' ' ' <"$WORK/wrong")"
done

{ cat "$WORK/small.gz"; echo more; } >"$WORK/more.gz"
refused 'trailing garbage, gzip' "$WORK/more.gz" 'goes on with something else'
{ cat "$WORK/small.gz"; echo; cat "$WORK/small.gz"; echo; } >"$WORK/lines.gz"
{ cat "$WORK/small.zst"; echo more; } >"$WORK/more.zst"
refused 'trailing garbage, zstd' "$WORK/more.zst" 'of it was used'
tar -C "$WORK" -cf "$WORK/small.tar" small
refused 'a tar archive' "$WORK/small.tar" 'is a tar archive (unpack it: tar -xf)'
gzip -nc "$WORK/small.tar" >"$WORK/small.tgz"
refused 'a tar archive, compressed' "$WORK/small.tgz" 'is a tar archive'
for kind in bzip2 xz; do
  command -v "$kind" >/dev/null || continue
  "$kind" -c "$WORK/small" >"$WORK/small.$kind"
  refused "$kind" "$WORK/small.$kind" "is compressed with $kind"
done
iconv -f UTF-8 -t UTF-16 "$WORK/small" >"$WORK/small.utf16"
refused 'UTF-16' "$WORK/small.utf16" 'is UTF-16 text (convert it: iconv -f UTF-16 -t UTF-8)'
{ echo '['; sed '$!s/$/,/' "$WORK/small"; echo ']'; } >"$WORK/array.json"
refused 'a JSON array' "$WORK/array.json" 'is one JSON array (write one object a line: jq -c)'
echo '<!DOCTYPE html><title>403</title>' >"$WORK/page.ndjson"
refused 'a page of HTML' "$WORK/page.ndjson" 'is a page of HTML'
sqlite3 "$WORK/small.db" 'CREATE TABLE a (b)'
refused 'a database' "$WORK/small.db" 'is an SQLite database'
gzip -c "$WORK/small" | base64 >"$WORK/small.b64"
refused 'base64' "$WORK/small.b64" 'is base64 text'
head -c 200000000 /dev/zero | zstd -q --long=28 --single-thread >"$WORK/window.zst" 2>/dev/null
refused 'a large window' "$WORK/window.zst" 'its zstd window is larger than 128 MiB'
mkdir "$WORK/samples"
for ((i = 0; i < 200; i++)); do checks "service-$i" "account-$i" 1a 1 1 1 | head -n 4 >"$WORK/samples/$i"; done
if zstd -q --train "$WORK/samples/"* --maxdict=4096 -o "$WORK/dictionary" 2>/dev/null; then
  zstd -qc -D "$WORK/dictionary" "$WORK/small" >"$WORK/dictionary.zst"
  refused 'zstd with a dictionary' "$WORK/dictionary.zst" 'is zstd that needs a dictionary'
  cat "$WORK/small.zst" "$WORK/dictionary.zst" >"$WORK/second.zst"
  refused 'a second frame with a dictionary' "$WORK/second.zst" 'is zstd that needs a dictionary'
else
  finding 'no dictionary could be trained'
fi
cat "$WORK/small.zst" "$WORK/window.zst" >"$WORK/second.zst"
refused 'a second frame with a large window' "$WORK/second.zst" 'its zstd window is larger than 128 MiB'
mkfifo "$WORK/fifo"
refused 'a FIFO' "$WORK/fifo" 'not a regular file'
refused 'a device' /dev/zero 'not a regular file'
ln -s /dev/zero "$WORK/link"
refused 'a link to a device' "$WORK/link" 'not a regular file'
python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$WORK/socket" 2>/dev/null &&
  refused 'a socket' "$WORK/socket" 'not a regular file'

# Below a folder: everything that is no file, or leads to none, is named, and everything else is read, once.
rm -rf "$WORK/tree" && mkdir -p "$WORK/tree/a/b" "$WORK/elsewhere/deep"
cp "$WORK/small" "$WORK/tree/a/one.ndjson"
sed 's/1a/1b/' "$WORK/small" >"$WORK/elsewhere/deep/two.ndjson"
sed 's/1a/1c/' "$WORK/small" >"$WORK/elsewhere/three.ndjson"
ln -s ../../elsewhere "$WORK/tree/a/linked"
ln -s ../../elsewhere/deep "$WORK/tree/a/linked-too"
ln -s . "$WORK/tree/a/circle"
ln -s ../tree "$WORK/elsewhere/back"
ln -s ../../../elsewhere/three.ndjson "$WORK/tree/a/b/link.ndjson"
mkfifo "$WORK/tree/a/fifo" && ln -s fifo "$WORK/tree/a/link-to-fifo" && ln -s /dev/null "$WORK/tree/device"
ln -s nowhere "$WORK/tree/dead" && ln -s round "$WORK/tree/round" && ln -s a/one.ndjson/x "$WORK/tree/through-a-file"
python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$WORK/tree/socket" 2>/dev/null || mkfifo "$WORK/tree/socket"
mknod "$WORK/tree/block" b 7 250 2>/dev/null || mkfifo "$WORK/tree/block"
(cd "$WORK/tree" && for ((i = 0; i < 20; i++)); do mkdir "$(printf '%0240d' "$i")" && cd "$(printf '%0240d' "$i")" || exit; done; cp "$WORK/small" five.ndjson) 2>/dev/null
touch "$WORK/tree/$(printf 'not-\xff-text')"
ingest "$WORK/tree"
[ "$status" = 65 ] || finding "a tree of links: exit $status: $message"
for entry in a/fifo a/link-to-fifo device dead round through-a-file socket block 'not-\xff-text' "$(printf '%0240d' 0)"; do
  grep -qF "sla: $WORK/tree/$entry" "$WORK/stderr" || finding "a tree of links: $entry is passed over: $message"
done
[ "$(grep -c "^sla: $WORK/tree/" "$WORK/stderr")" = 10 ] || finding "a tree of links: $(grep -c "^sla: $WORK/tree/" "$WORK/stderr") named, not 10: $message"
[ "$(count 'SELECT group_concat(lines) FROM source_file')" = 6,6,6 ] || finding "a tree of links: read $(count 'SELECT group_concat(path) FROM source_file')"

# What somebody else than root may not read.
if [ "$(id -u)" = 0 ]; then
  rm -rf "$WORK/tree" && mkdir -p "$WORK/tree/no-r/x" "$WORK/tree/no-x" "$WORK/tree/none" "$WORK/tree/fine"
  for folder in no-r no-r/x no-x none fine; do sed "s|1a|$folder|" "$WORK/small" >"$WORK/tree/$folder/log.ndjson"; done
  cp "$WORK/small" "$WORK/tree/forbidden.ndjson" && ln -s none/log.ndjson "$WORK/tree/link.ndjson" && ln -s none "$WORK/tree/link"
  chmod 711 "$WORK/tree/no-r" && chmod 744 "$WORK/tree/no-x" && chmod 700 "$WORK/tree/none" && chmod 600 "$WORK/tree/forbidden.ndjson"
  chmod 711 "$WORK" && chmod 777 "$WORK/w" && rm -f "$WORK/w/sla.db"*
  setpriv --reuid=65534 --regid=65534 --clear-groups "$SLA" ingest --catalog "$WORK/w/catalog.yaml" --store "$WORK/w/sla.db" --quiet --max-rejects 100 "$WORK/tree" 2>"$WORK/stderr"
  status=$?
  [ "$status" = 65 ] || finding "folders that may not be read: exit $status: $(head -n 1 "$WORK/stderr")"
  for entry in no-r no-x/log.ndjson none forbidden.ndjson link.ndjson; do
    grep -qF "sla: $WORK/tree/$entry: permission denied" "$WORK/stderr" || finding "folders that may not be read: $entry is passed over: $(cat "$WORK/stderr")"
  done
  [ "$(count 'SELECT group_concat(path) FROM source_file')" = "$WORK/tree/fine/log.ndjson" ] || finding "folders that may not be read: read $(count 'SELECT group_concat(path) FROM source_file')"
  for folder in no-r none; do
    rm -f "$WORK/w/sla.db"*
    setpriv --reuid=65534 --regid=65534 --clear-groups "$SLA" ingest --catalog "$WORK/w/catalog.yaml" --store "$WORK/w/sla.db" --quiet "$WORK/tree/$folder" 2>"$WORK/stderr"
    status=$?
    [ "$status" = 77 ] && grep -qF "$WORK/tree/$folder" "$WORK/stderr" || finding "all logs in a folder that may not be read ($folder): exit $status: $(cat "$WORK/stderr")"
  done
  tried=$((tried + 8))
else
  skipped 'folders that may not be read: needs root'
fi
(for ((i = 0; i < 400; i++)); do cat "$WORK/small"; sleep 0.005; done >"$WORK/growing.ndjson") &
grower=$!
checks order technova-sales-prod-app "" 1 20 0 | sed 's/"gauges"/"x":"'"$(head -c 3000 /dev/zero | tr '\0' x)"'","gauges"/' >>"$WORK/growing.ndjson"
refused 'a file that grows' "$WORK/growing.ndjson" 'changed while it was read'
kill "$grower" 2>/dev/null
wait "$grower" 2>/dev/null

# accepted WHAT PATH LINES REJECTED
accepted() {
  ingest "$WORK/good.ndjson" "$2"
  [ "$status" = 0 ] || finding "$1: exit $status: $message"
  local found
  found=$(count "SELECT (sum(lines) - 1) || ' ' || sum(rejected) FROM source_file")
  [ "$found" = "$3 $4" ] || finding "$1: lines and rejected: $found, not $3 $4"
}

# poor WHAT PATH LINES REJECTED: read, and named because too little of it was used.
poor() {
  ingest "$WORK/good.ndjson" "$2"
  [ "$status" = 65 ] || finding "$1: exit $status: $message"
  case $message in *"$2: "*) ;; *) finding "$1: not named: ${message:0:200}" ;; esac
  local found
  found=$(count "SELECT (sum(lines) - 1) || ' ' || sum(rejected) FROM source_file")
  [ "$found" = "$3 $4" ] || finding "$1: lines and rejected: $found, not $3 $4"
}

: >"$WORK/empty"
accepted 'an empty file' "$WORK/empty" 0 0
gzip -nc "$WORK/empty" >"$WORK/empty.gz"
accepted 'an empty gzip' "$WORK/empty.gz" 0 0
gzip -nc "$WORK/small.gz" >"$WORK/twice.gz"
accepted 'gzip in gzip' "$WORK/twice.gz" 6 0
cat "$WORK/small.gz" "$WORK/small.gz" >"$WORK/members.gz"
accepted 'two members' "$WORK/members.gz" 12 0
accepted 'members with line breaks between' "$WORK/lines.gz" 12 0
tr '\n' '\r' <"$WORK/small" >"$WORK/returns.ndjson"
accepted 'carriage returns alone' "$WORK/returns.ndjson" 6 0
{ cat "$WORK/small.gz"; head -c 512 /dev/zero; } >"$WORK/padded.gz"
accepted 'zero padding' "$WORK/padded.gz" 6 0
head -c 5000 /dev/urandom | tr '\n\r{' 'xxx' >"$WORK/noise"
poor 'noise' "$WORK/noise" 1 1
head -c 1073741824 /dev/zero | gzip -1n >"$WORK/zeros.gz"
poor 'a bomb: 1 GiB of zeros, gzip' "$WORK/zeros.gz" 1 1
head -c 1073741824 /dev/zero | zstd -q1 >"$WORK/zeros.zst"
poor 'a bomb: 1 GiB of zeros, zstd' "$WORK/zeros.zst" 1 1
{ printf '{"time":"'; head -c 1000000000 /dev/zero | tr '\0' 9; printf '"}\n'; cat "$WORK/small"; } | zstd -q1 >"$WORK/long.zst"
poor 'a line of 1 GB' "$WORK/long.zst" 7 1
head -c 33554432 /dev/zero | tr '\0' '\n' | zstd -q1 >"$WORK/breaks.zst"
ingest "$WORK/breaks.zst"
[ "$status" = 0 ] || finding "32 MiB of line breaks: exit $status: $message"
{ printf time,status,service; awk 'BEGIN { for (i = 0; i < 1000000; i++) printf ",c%d", i; print "" }'; printf '2026-10-01T00:00:00Z,up,order\n'; } >"$WORK/wide.csv"
ingest "$WORK/wide.csv"
[ "$status" = 65 ] || finding "a million columns: exit $status: $message"
{ printf '{"time":"2026-10-01T00:00:00Z","service":"order","status":"up","x":'; head -c 500000 /dev/zero | tr '\0' '['; echo; } >"$WORK/deep.ndjson"
poor 'half a million brackets' "$WORK/deep.ndjson" 1 1
{ printf '"'; head -c 300000000 /dev/zero | tr '\0' a; } | zstd -q1 >"$WORK/quote.zst"
ingest "$WORK/quote.zst"
[ "$status" = 65 ] || finding "a quote that never ends: exit $status: $message"
head -c 10000000 /dev/zero | tr '\0' 'x' | fold -w 9 | zstd -q1 >"$WORK/rejects.zst"
ingest "$WORK/rejects.zst"
[ "$status" = 65 ] || finding "a million rejected lines: exit $status: $message"
[ "$(count 'SELECT rejected FROM source_file')" = 1111112 ] || finding "of 1111112 rejected lines $(count 'SELECT rejected FROM source_file') were counted"
[ "$(count 'SELECT count(*) FROM reject')" = 200000 ] || finding "of 1111112 rejected lines $(count 'SELECT count(*) FROM reject') are listed"
finish "$tried files; memory at most $((highest / 1024)) MiB"
