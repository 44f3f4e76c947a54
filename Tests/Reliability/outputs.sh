#!/usr/bin/env bash
# An output that would be written over an input, or over another output, by whatever name: 64, both options named, and not a
# byte of anything is changed. What lies at an output's place and is no file, and names that no page could have: said so, and
# never a report half replaced. Who may read what is written is up to the umask.
. "$(dirname "$0")/lib.sh"
tried=0
world "$WORK/good"
cd "$WORK/good" || exit 1
given=(--catalog catalog.yaml --logs logs --store sla.db --reports reports --metrics sla.prom)
"$SLA" run "${given[@]}" --month 2026-10 --quiet --max-rejects 50 || finding "the first run: exit $?"
# Left behind as if a run were under way; what is compared with it is a name only.
ln -s sla.db link.db
ln -s reports link
ln -s reports/sla.en.html dangling
ln -s reports/2026-11 later
ln catalog.yaml hard.yaml
ln sla.db hard.db
mkdir -p below

# everything DIR: all that is there, with its bytes.
everything() { (cd "$1" && find . -not -type f -printf '%p %y %l\n' -o -type f -exec sha256sum {} + | sort); }
everything "$WORK/good" >"$WORK/before"

# refused STATUS NAMES COMMAND WORDS…: that status, each of the names said, and nothing changed.
refused() {
  local wanted=$1 names=$2 said
  shift 2
  tried=$((tried + 1))
  rm -rf "$WORK/w" && cp -a "$WORK/good" "$WORK/w" && cd "$WORK/w" || exit 1
  # Hard links are copied as such.
  "$SLA" "$@" >"$WORK/stdout" 2>"$WORK/stderr"
  local status=$?
  [ "$status" = "$wanted" ] || finding "$*: exit $status, not $wanted: $(head -n 1 "$WORK/stderr")"
  for said in $names; do grep -qF -e "$said" "$WORK/stderr" || finding "$*: does not name $said: $(head -n 1 "$WORK/stderr")"; done
  everything "$WORK/w" >"$WORK/after"
  [ "$wanted" != 64 ] || diff "$WORK/before" "$WORK/after" >"$WORK/difference" || finding "$*: changed something: $(head -n 3 "$WORK/difference" | tr '\n' ' ')"
}

# runs OPTION=VALUE…: the command line of a run with some options replaced.
runs() {
  local words=(--catalog=catalog.yaml --logs=logs --store=sla.db --reports=reports) word place
  for word in "$@"; do
    for place in "${!words[@]}"; do [ "${words[place]%%=*}" != "--${word%%=*}" ] || unset "words[place]"; done
    words+=("--$word")
  done
  printf '%s\n' run "${words[@]}" --month=2026-10
}
clash() {
  local names=$1
  shift
  mapfile -t line < <(runs "$@")
  refused 64 "$names" "${line[@]}"
}

for store in reports/sla.sqlite ./reports/../reports/sla.sqlite link/sla.sqlite reports/index.html reports/2026-10/sla.db \
  reports/FY2026/deep/sla.db "$WORK/w/reports/sla.sqlite" reports/dictionary.en.html later/sla.db; do
  clash '--store --reports' "store=$store"
  refused 64 '--store --reports' render --store "$store" --reports reports --month 2026-10
done
clash '--store --reports' store=new/sla.db reports=new/sla.db
for metrics in sla.db ./sla.db below/../sla.db link.db hard.db sla.db-wal sla.db-shm sla.db-journal sla.db.lock; do
  clash '--metrics --store' "metrics=$metrics"
done
for metrics in catalog.yaml hard.yaml ./catalog.yaml; do clash '--metrics --catalog' "metrics=$metrics"; done
for metrics in reports reports/sla.sqlite reports/index.html reports/2026-10/index.html reports/2026-10/sla.prom link/index.en.html; do
  clash '--metrics --reports' "metrics=$metrics"
done
for metrics in logs/sla.prom logs/checks logs; do clash '--metrics logs' "metrics=$metrics"; done
# The catalog is not read first: a run that fails of it writes metrics.
refused 64 '--metrics --catalog' run --catalog logs/checks/order.ndjson --metrics logs/checks/order.ndjson --logs below --store sla.db --reports reports
for command in aggregate compute; do
  refused 64 '--catalog --store' "$command" --catalog catalog.yaml --store catalog.yaml
  refused 64 '--catalog --store' "$command" --catalog sla.db-wal --store sla.db
done
clash '--catalog --store' store=catalog.yaml
clash '--catalog --store' store=hard.yaml
clash '--catalog --reports' catalog=reports/2026-10/manifest.json
clash '--catalog --reports' catalog=reports/index.html
for logs in reports reports/2026-10; do clash '--reports' "logs=$logs"; done
clash '--reports logs' reports=logs
clash '--reports logs' reports=logs/checks
clash '--store logs' store=logs/sla.db
for path in logs/checks/order.ndjson ./logs/checks/../checks/order.ndjson; do
  refused 64 '--store PATH' ingest --catalog catalog.yaml --store logs/checks/order.ndjson "$path"
done
refused 64 '--store PATH' ingest --catalog catalog.yaml --store sla.db sla.db-wal
refused 64 '--catalog --store' ingest --catalog catalog.yaml --store catalog.yaml logs

# What lies beside is no matter.
for words in store=reports/sla.db metrics=reports/sla.prom store=below/sla.sqlite catalog=hard.yaml; do
  mapfile -t line < <(runs "$words")
  rm -rf "$WORK/w" && cp -a "$WORK/good" "$WORK/w" && cd "$WORK/w" || exit 1
  "$SLA" "${line[@]}" --quiet --max-rejects 50 2>"$WORK/stderr" || finding "$words: exit $?: $(head -n 1 "$WORK/stderr")"
  tried=$((tried + 1))
done

# What is no file at the place of an output.
for place in reports/sla.sqlite reports/index.html reports/2026-10/index.html reports/2026-10/outage.csv reports/2026-10/manifest.json reports/2026-10 reports sla.prom sla.db sla.db.lock sla.db-wal; do
  for kind in folder fifo file; do
    case $kind:$place in file:reports | file:reports/2026-10) ;; file:* | fifo:sla.db* ) continue ;; esac
    rm -rf "$WORK/w" && cp -a "$WORK/good" "$WORK/w" && cd "$WORK/w" && rm -rf "$place" || exit 1
    case $kind in folder) mkdir -p "$place/x" ;; fifo) mkfifo "$place" ;; file) echo x >"$place" ;; esac
    [ "$kind:$place" = folder:reports ] || [ "$kind:$place" = folder:reports/2026-10 ] && continue
    tried=$((tried + 1))
    timeout 60 "$SLA" run "${given[@]}" --month 2026-10 --quiet --max-rejects 50 >/dev/null 2>"$WORK/stderr"
    status=$?
    case $status in 73 | 74 | 78) ;; *) finding "a $kind for $place: exit $status: $(head -n 1 "$WORK/stderr")" ;; esac
    grep -qF "$place" "$WORK/stderr" || grep -qF 'sla.db' "$WORK/stderr" || finding "a $kind for $place: does not say where: $(head -n 1 "$WORK/stderr")"
    case $kind in folder) [ -d "$place/x" ] ;; fifo) [ -p "$place" ] ;; file) [ "$(cat "$place")" = x ] ;; esac || finding "a $kind for $place: was replaced"
  done
done

# Who may read what is published.
for mask in 022 027 077 002; do
  rm -rf "$WORK/w" && cp -a "$WORK/good" "$WORK/w" && cd "$WORK/w" && rm -rf reports sla.prom || exit 1
  (umask "$mask" && "$SLA" run "${given[@]}" --month 2026-10 --quiet --max-rejects 50) || finding "umask $mask: exit $?"
  wanted=$(printf '%o' $((0644 & ~0$mask)))
  find reports sla.prom -type f -printf '%m %p\n' | grep -v "^$wanted " >"$WORK/odd" && finding "umask $mask: $(head -n 1 "$WORK/odd"), not $wanted"
  tried=$((tried + 1))
done
cd "$WORK" || exit 1
finish "$tried command lines: nothing written over, nothing replaced that is no file, permissions by the umask"
