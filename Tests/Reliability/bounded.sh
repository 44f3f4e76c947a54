#!/usr/bin/env bash
# Worlds that grow without measure: time and memory are to grow with what there is, and no faster, and the page of a report to
# end; every figure is still in the CSV and in the store. STEP divides the sizes.
# Usage: SLA=… Tests/Reliability/bounded.sh
. "$(dirname "$0")/lib.sh"
step=${STEP:-1}
if ! command -v python3 >/dev/null; then
  skipped 'python3, which measures, is not installed'
  exit 0
fi
worlds=0

# head_of FILE: what all catalogs here begin with.
catalog_head() {
  cat <<'YAML'
time_zone: UTC
min_coverage: 50
checks: {interval: 30s, hold: 5m, confirm: 1, min_healthy: 1}
tiers:
  - {name: gold, availability: 99.9, rto: 15m, rpo: 5m}
accounts:
  - {name: shop}
objectives:
  - {id: R-RTO, kind: rto, tier: gold, title: {ja: 回復, en: Recovery}}
YAML
}

# measured WORDS…: runs sla with them; sets processor (ms), peak (MiB) and status.
measured() {
  python3 "$here/measured.py" "$SLA" "$@" >"$WORK/out" 2>"$WORK/err"
  read -r processor peak status < <(tail -n 1 "$WORK/err")
}

# all NAME WORDS…: measures a whole run of the world NAME on a fresh store; it is to end with 0.
all() {
  local world=$WORK/$1
  shift
  rm -rf "$world/sla.db"* "$world/reports"
  measured run --catalog "$world/catalog.yaml" --logs "$world/logs" --store "$world/sla.db" --reports "$world/reports" --quiet "$@"
  [ "$status" = 0 ] || finding "$world: a run ended with $status: $(head -n 3 "$WORK/err")"
  worlds=$((worlds + 1))
}

# at_most WHAT VALUE LIMIT
at_most() { [ "$2" -le "$3" ] || finding "$1: $2, and may be $3"; }

# linear WHAT SMALL LARGE: twice of everything is to take at most 2.6 times the processor. Below 0.2 s chance decides.
linear() {
  [ "$3" -lt 200 ] || at_most "$1: hundredths of the time of half of it" $(($3 * 100 / ($2 + 1))) 260
}

# lines FILE: those of a CSV file without its head.
lines() { echo $(($(wc -l <"$1") - 1)); }

# --- An outage every 26 seconds --------------------------------------------------------------------------------------------

flapping() {
  mkdir -p "$WORK/$1/logs"
  { catalog_head; printf 'services:\n  - {name: order, account: shop, tier: gold, users: 100}\n'; } >"$WORK/$1/catalog.yaml"
  # From 2026-10-01 on.
  awk -f "$here/iso.awk" -v outages="$2" -f /dev/fd/3 3<<'AWK' | gzip -n >"$WORK/$1/logs/a.ndjson.gz"
BEGIN {
  for (i = 0; i <= outages * 2; i++)
    printf "{\"time\":\"%s\",\"service\":\"order\",\"status\":\"%s\"}\n", iso(1790812800000 + i * 13000), i % 2 ? "down" : "up"
}
AWK
}

outages=$((100000 / step))
flapping half $((outages / 2))
flapping whole "$outages"
all half --month 2026-10
half=$processor
all whole --month 2026-10
linear 'outages' "$half" "$processor"
at_most "$outages outages: MiB" "$peak" 256
[ "$step" != 1 ] || at_most "$outages outages: ms of processor" "$processor" 10000
report=$WORK/whole/reports/2026-10
flap_figures="$outages outages ${processor} ms ${peak} MiB"
[ "$(lines "$report/outage.csv")" = "$outages" ] || finding "outage.csv has $(lines "$report/outage.csv") of $outages outages"
[ "$(lines "$report/burn_alert.csv")" = $((outages * 3)) ] || finding 'burn_alert.csv does not have all outages'
[ "$(lines "$report/outage_source.csv")" = "$outages" ] || finding 'outage_source.csv does not have all outages'
for page in "$report"/*.html; do at_most "$page: bytes" "$(wc -c <"$page")" 6000000; done
if [ "$outages" -gt 1000 ]; then
  grep -q 'outage.csv' "$report/index.en.html" || finding 'the page does not say where all outages are'
  grep -q "The first 1,000 of" "$report/index.en.html" || finding 'the page does not say how many outages there are'
fi

# --- Services that all need each other -------------------------------------------------------------------------------------

# circle NAME COUNT: each service needs the next, the last the first; checks every ten minutes of two days; ten of the
# services fail, one after the other.
circle() {
  mkdir -p "$WORK/$1/logs"
  {
    catalog_head
    echo 'services:'
    for ((i = 0; i < $2; i++)); do
      echo "  - {name: s$i, account: shop, tier: gold, depends_on: [s$(((i + 1) % $2))], checks: {hold: 21m}}"
    done
  } >"$WORK/$1/catalog.yaml"
  awk -f "$here/iso.awk" -v services="$2" -f /dev/fd/3 3<<'AWK' | gzip -n >"$WORK/$1/logs/a.ndjson.gz"
BEGIN {
  for (i = 0; i < 288; i++) for (s = 0; s < services; s++) {
    status = (s < 10 && i >= s * 20 && i < s * 20 + 10) ? "down" : "up"
    printf "{\"time\":\"%s\",\"service\":\"s%d\",\"status\":\"%s\"}\n", iso(1790812800000 + i * 600000), s, status
  }
}
AWK
}

services=$((1000 / step))
circle half-circle $((services / 2))
circle whole-circle "$services"
all half-circle --month 2026-10 --format csv
half=$processor
all whole-circle --month 2026-10 --format csv
# Each row of composite_ceiling names all that a service needs, so the files themselves grow with the square: twice the services
# are allowed four times.
[ "$processor" -lt 200 ] || at_most 'services in a circle: hundredths of the time of half of them' $((processor * 100 / (half + 1))) 420
at_most "$services services in a circle: MiB" "$peak" 256
circle_figures="$services services in a circle ${processor} ms ${peak} MiB"
ceilings=$WORK/whole-circle/reports/2026-10/composite_ceiling.csv
[ "$(lines "$ceilings")" = "$services" ] || finding 'composite_ceiling.csv does not have all services'
# All have the same ceiling.
[ "$(tail -n +2 "$ceilings" | cut -d , -f 3 | sort -u | wc -l)" = 1 ] || finding 'services in a circle have several ceilings'

# --- Corrections over each other -------------------------------------------------------------------------------------------

# corrected NAME COUNT: a month of checks every five minutes, one in 20 down; corrections of half of all minutes, each a minute
# later than the one before, the later decided later.
corrected() {
  mkdir -p "$WORK/$1/logs"
  { catalog_head; printf 'services:\n  - {name: order, account: shop, tier: gold, checks: {hold: 11m}}\n'; } >"$WORK/$1/catalog.yaml"
  awk -f "$here/iso.awk" -v corrections="$2" -f /dev/fd/3 3<<'AWK' >"$WORK/$1/logs/a.ndjson"
BEGIN {
  start = 1790812800000
  for (i = 0; i < 8928; i++)
    printf "{\"time\":\"%s\",\"service\":\"order\",\"status\":\"%s\"}\n", iso(start + i * 300000), i % 20 ? "up" : "down"
}
AWK
  awk -f "$here/iso.awk" -v corrections="$2" -f /dev/fd/3 3<<'AWK' >"$WORK/$1/logs/b.ndjson"
BEGIN {
  start = 1790812800000
  split("up down excluded degraded", states, " ")
  for (i = 0; i < corrections; i++)
    printf "{\"id\":\"C-%05d\",\"kind\":\"correction\",\"services\":[\"order\"],\"state\":\"%s\",\"started_at\":\"%s\",\"ended_at\":\"%s\",\"author\":\"a\",\"reason\":\"r\",\"updated_at\":\"%s\"}\n", i, states[i % 4 + 1], iso(start + i * 60000), iso(start + i * 60000 + corrections * 60000), iso(start + 2678400000 + i * 1000)
}
AWK
}

corrections=$((3000 / step))
corrected half-corrected $((corrections / 2))
corrected whole-corrected "$corrections"
all half-corrected --month 2026-10
half=$processor
all whole-corrected --month 2026-10
linear 'corrections' "$half" "$processor"
at_most "$corrections corrections: MiB" "$peak" 256
corrected_figures="$corrections corrections ${processor} ms ${peak} MiB"
[ "$(lines "$WORK/whole-corrected/reports/2026-10/correction.csv")" = "$corrections" ] || finding 'correction.csv does not have all corrections'

# --- A check of the year 9999 ----------------------------------------------------------------------------------------------

mkdir -p "$WORK/far/logs"
{
  catalog_head
  cat <<'YAML'
services:
  - {name: order, account: shop, tier: gold, service_hours: [{days: [mon, tue, wed, thu, fri], from: "09:00", to: "18:00"}]}
maintenance:
  - {services: [order], days: [sat], from: "01:00", to: "02:00", since: 0001-01-01}
YAML
} >"$WORK/far/catalog.yaml"
for year in 0001 1970 2026 9999; do
  for hour in 01 02 03 04; do
    printf '{"time":"%s-10-01T%s:00:00Z","service":"order","status":"up"}\n' $year $hour
  done
done >"$WORK/far/logs/a.ndjson"
for as_of in '' 9999-12-31T00:00:00Z; do
  rm -rf "$WORK/far/sla.db"* "$WORK/far/reports"
  measured run --catalog "$WORK/far/catalog.yaml" --logs "$WORK/far/logs" --store "$WORK/far/sla.db" --reports "$WORK/far/reports" --month 2026-10 --quiet ${as_of:+--as-of $as_of}
  case $status in 0 | 65) ;; *) finding "a check of 9999 ended a run with $status: $(head -n 3 "$WORK/err")" ;; esac
  at_most "a check of 9999, as of ${as_of:-now}: MiB" "$peak" 128
  at_most "a check of 9999, as of ${as_of:-now}: ms of processor" "$processor" 5000
  worlds=$((worlds + 1))
done
far_figures="year 9999 ${processor} ms ${peak} MiB"

# --- Catalogs that are no files --------------------------------------------------------------------------------------------

# refused WHAT PATH STATUS WORDS: every command that reads a catalog refuses this one at once.
refused() {
  local words
  for words in "check-catalog $2" "run --catalog $2 --logs $WORK/whole/logs --store $WORK/refused.db --reports $WORK/refused --month 2026-10" \
    "ingest --catalog $2 --store $WORK/refused.db $WORK/whole/logs" "export-openslo --catalog $2"; do
    # shellcheck disable=SC2086 # they are words
    measured $words
    [ "$status" = "$3" ] || finding "$1: sla $words ended with $status: $(head -n 1 "$WORK/err")"
    grep -qF "$4" "$WORK/err" || finding "$1: sla $words says only: $(head -n 1 "$WORK/err")"
    at_most "$1: MiB" "$peak" 160
    worlds=$((worlds + 1))
  done
}

mkfifo "$WORK/fifo"
ln -s /dev/zero "$WORK/endless"
truncate -s 8G "$WORK/sparse.yaml"
mkdir "$WORK/folder"
refused 'a FIFO' "$WORK/fifo" 66 'not a regular file'
refused 'a device' /dev/zero 66 'not a regular file'
refused 'a link to a device' "$WORK/endless" 66 'not a regular file'
refused 'a file of 8 GiB' "$WORK/sparse.yaml" 78 'larger than'

# --- Ten years in one store ------------------------------------------------------------------------------------------------

# Three services checked every hour, an outage of each every few days, an incident for each other of them, a deployment a day,
# in a file a month.
mkdir -p "$WORK/years/logs"
{
  catalog_head
  cat <<'YAML'
services:
  - {name: order, account: shop, tier: gold, depends_on: [auth], checks: {hold: 121m}, service_hours: [{days: [mon, tue, wed, thu, fri], from: "07:00", to: "22:00"}]}
  - {name: auth, account: shop, tier: gold, checks: {hold: 121m}}
  - {name: mail, account: shop, tier: gold, checks: {hold: 121m}}
YAML
} >"$WORK/years/catalog.yaml"
years=$((10 / step))
[ "$years" -ge 2 ] || years=2
for ((month = 0; month < years * 12; month++)); do
  awk -f "$here/iso.awk" -v month="$month" -v folder="$WORK/years/logs" -f /dev/fd/3 3<<'AWK'
BEGIN {
  split("order auth mail", services, " ")
  # From 2017-01-01 on, in months of 30 days and some hours.
  start = 1483228800000 + month * 2629800000
  checks = folder "/checks-" month ".ndjson"
  records = folder "/records-" month ".ndjson"
  for (hour = 0; hour < 730; hour++) for (s = 1; s <= 3; s++) {
    place = month * 730 + hour + s * 17
    status = place % 61 < 2 ? "down" : place % 97 == 0 ? "degraded" : "up"
    time = start + hour * 3600000
    printf "{\"time\":\"%s\",\"service\":\"%s\",\"status\":\"%s\"}\n", iso(time), services[s], status >checks
    if (place % 122 == 0)
      printf "{\"id\":\"INC-%d-%d\",\"services\":[\"%s\"],\"impact\":\"down\",\"started_at\":\"%s\",\"detected_at\":\"%s\",\"resolved_at\":\"%s\"}\n", month, place, services[s], iso(time), iso(time + 300000), iso(time + 7200000) >records
    if (hour % 24 == 12 && s == 1)
      printf "{\"id\":\"D-%d-%d\",\"kind\":\"deployment\",\"services\":[\"mail\"],\"started_at\":\"%s\",\"ended_at\":\"%s\"}\n", month, hour, iso(time), iso(time + 600000) >records
  }
}
AWK
done
years_store=(--catalog "$WORK/years/catalog.yaml" --store "$WORK/years/sla.db" --quiet)
measured ingest "${years_store[@]}" "$WORK/years/logs"
[ "$status" = 0 ] || finding "ten years: ingest ended with $status: $(head -n 3 "$WORK/err")"
measured aggregate "${years_store[@]}"
[ "$status" = 0 ] || finding "ten years: aggregate ended with $status: $(head -n 3 "$WORK/err")"
aggregated=$processor

# month KEY: the least of three times to compute and draw a month anew; sets processor.
month() {
  local least=
  for _ in 1 2 3; do
    rm -rf "$WORK/years/once.db"* "$WORK/years/reports"
    cp "$WORK/years/sla.db" "$WORK/years/once.db"
    measured compute --catalog "$WORK/years/catalog.yaml" --store "$WORK/years/once.db" --quiet --month "$1"
    [ "$status" = 0 ] || finding "ten years: $1 ended with $status: $(head -n 3 "$WORK/err")"
    local computed=$processor
    measured render --store "$WORK/years/once.db" --reports "$WORK/years/reports" --quiet --month "$1"
    [ "$status" = 0 ] || finding "ten years: the report of $1 ended with $status: $(head -n 3 "$WORK/err")"
    processor=$((processor + computed))
    [ -n "$least" ] && [ "$least" -le "$processor" ] || least=$processor
  done
  processor=$least
  worlds=$((worlds + 1))
}

# The first month that has a year of months before it, as its page shows those too.
month 2018-02
first=$processor
slowest=$first
for key in $((2016 + years / 2))-12 $((2016 + years))-06 $((2016 + years))-11; do
  [ "$key" != 2018-02 ] || continue
  month "$key"
  [ "$processor" -le "$slowest" ] || slowest=$processor
done
at_most 'a month of ten years: hundredths of the time of the first' $((slowest * 100 / first)) 130
years_figures="$years years: aggregate ${aggregated} ms, months ${first} to ${slowest} ms"

finish "$worlds runs: $flap_figures; $circle_figures; $corrected_figures; $far_figures; $years_figures"
