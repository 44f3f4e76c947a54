#!/usr/bin/env bash
# Markup, formulas, escapes, paths and SQL in every text of logs and catalog: none of it works anywhere.
# STEP=N tries every Nth text only in the catalog; all at once in the logs.
. "$(dirname "$0")/lib.sh"
tried=0
esc=$(printf '\033')
# As they stand in JSON and in double-quoted YAML, which reads the same escapes.
evil=(
  '<xss-probe>' '\"><xss-probe onload=1>' "'><xss-probe>" '</style><xss-probe>' '--><xss-probe>' ']]><xss-probe>'
  '\" onprobe=\"1' "' onprobe='1" '&lt;xss-probe&gt;' 'javascript:alert(1)'
  "=cmd|' /C calc'!A0" '+1+1' '-1+1' '@SUM(1)' '\t=1' '\r=1' '\n=1' '＝1' '＋1' '－1' '＠1' '\",=1' '; =1'
  '\u001b[31m' '\u001b]0;owned\u0007' '\u009b31m' '\u202eevil' '\u2028' '\b\b\b' 'a\u0000b' 'a\r\nb'
  '../../../../tmp/sla-escaped' '/tmp/sla-escaped' '..' '.' 'con' '%2e%2e%2f' 'a/b' '\\\\host\\share'
  "'; DROP TABLE file; --" "' OR '1'='1" '\"; DELETE FROM meta; --' '?1' ':x' '$(touch /tmp/sla-escaped)' '`id`' '%s%n' '𝕏' '\ud800'
)
rm -f /tmp/sla-escaped

# formulas FILE: the cells of a CSV file that start as a formula does; a negative number is none.
formulas() {
  awk 'BEGIN { RS = "\001" }
    function cell(text) {
      if (text ~ /^([=+@\t\r\n]|＝|＋|－|＠)/ || (text ~ /^-/ && text !~ /^-[0-9]+(\.[0-9]+)?$/)) print FILENAME ": " text
    }
    { text = substr($0, 4)
      while (length(text) > 0) {
        if (substr(text, 1, 1) == "\"") {
          value = ""
          text = substr(text, 2)
          while ((at = index(text, "\"")) > 0) {
            value = value substr(text, 1, at - 1)
            text = substr(text, at + 1)
            if (substr(text, 1, 1) != "\"") break
            value = value "\""
            text = substr(text, 2)
          }
          cell(value)
        } else {
          match(text, /^[^,\r\n]*/)
          cell(substr(text, 1, RLENGTH))
          text = substr(text, RLENGTH + 1)
        }
        if (substr(text, 1, 2) == "\r\n") text = substr(text, 3); else text = substr(text, 2)
      } }' "$1"
}

# inert: nothing that a run left or printed acts.
inert() {
  local what=$1
  tried=$((tried + 1))
  grep -rlE '<xss-probe' "$WORK/w/reports" --include='*.html' >"$WORK/hits" && finding "$what: markup in $(head -n 1 "$WORK/hits")"
  # An attribute that a quote let out: inside a tag, so before the next `>`.
  grep -rlE "<[a-z][^>]*[\"' ]onprobe=[\"']?1" "$WORK/w/reports" --include='*.html' >"$WORK/hits" && finding "$what: an attribute in $(head -n 1 "$WORK/hits")"
  grep -rliE '(href|src|action|style)="?(javascript|data:text|//|https?:)' "$WORK/w/reports" --include='*.html' >"$WORK/hits" && finding "$what: a link in $(head -n 1 "$WORK/hits")"
  # A cell that a spreadsheet would compute: looked for roughly first, and exactly where that finds something.
  find "$WORK/w/reports" -name '*.csv' -exec grep -laE '(^|,)"?([-=+@	]|＝|＋|－|＠)' {} + | while read -r file; do formulas "$file"; done >"$WORK/hits"
  [ -s "$WORK/hits" ] && finding "$what: a formula: $(head -n 1 "$WORK/hits" | cut -c1-200)"
  grep -naP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]' "$WORK/stderr" "$WORK/stdout" >"$WORK/hits" && finding "$what: an escape on the terminal: $(head -n 1 "$WORK/hits" | cat -v)"
  find "$WORK/w/reports" -mindepth 1 | LC_ALL=C grep -v '^[A-Za-z0-9._/-]*$' >"$WORK/hits" && finding "$what: a strange file: $(head -n 1 "$WORK/hits" | cat -v)"
  [ -e /tmp/sla-escaped ] && finding "$what: a file out of its place"
  sqlite3 "$WORK/w/sla.db" 'PRAGMA integrity_check; SELECT count(*) > 0 FROM file; SELECT count(*) > 0 FROM meta' | tr '\n' ' ' | grep -qx 'ok 1 1 ' || finding "$what: the store is not whole"
}

# In the logs: every text field at once.
world "$WORK/w"
number=0
for text in "${evil[@]}"; do
  number=$((number + 1))
  cat >>"$WORK/w/logs/records/evil-incidents.ndjson" <<JSON
{"id":"I$number $text","services":["auth","$text"],"severity":"$text","alert_level":"$text","scope":"$text","impact":"down","title":"$text","started_at":"2026-10-02T03:00:0$((number % 10))Z","detected_at":"2026-10-02T03:02:00Z","resolved_at":"2026-10-02T05:00:00Z","detected_by":"$text","cause":"$text"}
{"id":"$text","services":["order"],"title":"$text","started_at":"2026-10-03T03:00:0$((number % 10))Z"}
JSON
  cat >>"$WORK/w/logs/records/evil-operations.ndjson" <<JSON
{"id":"$text","kind":"drill","services":["auth"],"started_at":"2026-10-02T07:00:00Z","ended_at":"2026-10-02T07:10:00Z","scope":"$text","outcome":"$text","note":"$text","steps":[{"name":"$text","started_at":"2026-10-02T07:00:00Z","ended_at":"2026-10-02T07:01:00Z"}]}
{"id":"C$number $text","kind":"correction","services":["order"],"started_at":"2026-10-02T07:00:00Z","ended_at":"2026-10-02T07:00:01Z","state":"up","author":"$text","reason":"$text"}
{"id":"M$number $text","kind":"maintenance","services":["order"],"started_at":"2026-10-02T08:00:00Z","ended_at":"2026-10-02T08:00:01Z","scope":"$text","outcome":"$text","note":"$text"}
JSON
  cat >>"$WORK/w/logs/checks/evil.ndjson" <<JSON
{"time":"2026-10-03T10:00:00Z","account":"technova-common-prod-auth","service":"auth","zone":"$text","check":"$text","status":"up","gauges":{"$text":1,"replication_lag_ms":2}}
{"time":"2026-10-03T10:00:00Z","account":"$text","service":"auth","status":"up"}
{"time":"2026-10-03T10:00:00Z","service":"$text","status":"up"}
{"time":"$text","service":"auth","status":"$text"}
$text
JSON
done
evil_name=$(printf 'evil\033[31m\n<xss-probe>;=1.ndjson')
cp "$WORK/w/logs/checks/evil.ndjson" "$WORK/w/logs/$evil_name" && echo '=1+1' >>"$WORK/w/logs/$evil_name"
gzip -nc "$WORK/w/logs/checks/evil.ndjson" | head -c 100 >"$WORK/w/logs/broken $evil_name"
"$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" --reports "$WORK/w/reports" \
  --month 2026-10 --strict >"$WORK/stdout" 2>"$WORK/stderr"
status=$?
[ "$status" = 65 ] || finding "logs: exit $status: $(head -n 3 "$WORK/stderr" | cat -v)"
# Nothing of a text begins a line of its own.
grep -vE '^(sla: |  [0-9]+ lines?: |[0-9]+ files read )' "$WORK/stderr" >"$WORK/odd" && finding "logs: lines of diagnostics that are none: $(cat -v "$WORK/odd" | cut -c1-300)"
"$SLA" status --store "$WORK/w/sla.db" >>"$WORK/stdout"
inert 'logs'
# What came in is kept as it is, not mangled: it is data.
for text in "<xss-probe>" "'; DROP TABLE file; --" '＝1'; do
  [ "$(sqlite3 "$WORK/w/reports/sla.sqlite" "SELECT count(*) > 0 FROM incident WHERE title = '${text//\'/\'\'}'")" = 1 ] || finding "a title was not kept: $text"
done
grep -q "$esc" "$WORK/w/reports/sla.sqlite" || finding 'an escape was not kept as data'
sources=$(sqlite3 "$WORK/w/sla.db" 'SELECT count(*) FROM file')
rejected=$(sqlite3 "$WORK/w/sla.db" 'SELECT sum(rejected) FROM file')

# In the catalog: refused with a reason, or as harmless as in the logs.
refused=0
harmless=0
for ((number = 0; number < ${#evil[@]}; number += ${STEP:-1})); do
  text=${evil[number]}
  for field in title service account tier objective unit; do
    rm -rf "$WORK/w/sla.db"* "$WORK/w/reports" "$WORK/w/logs"
    mkdir -p "$WORK/w/logs"
    case $field in
      title) catalog | sed "s|en: Orders|en: \"@@\"|" ;;
      service) catalog | sed "s|name: order|name: \"@@\"|" ;;
      account) catalog | sed "s|technova-sales-prod-app|\"@@\"|" ;;
      tier) catalog | sed "s|name: medium|name: \"@@\"|; s|tier: medium|tier: \"@@\"|" ;;
      objective) catalog | sed "s|id: R-LAG|id: \"@@\"|" ;;
      unit) catalog | sed "s|gauge: replication_lag_ms|gauge: \"@@\"|" ;;
    esac >"$WORK/template"
    while IFS= read -r line; do printf '%s\n' "${line//@@/$text}"; done <"$WORK/template" >"$WORK/w/catalog.yaml"
    who=order
    [ "$field" = service ] && who=@@
    {
      checks auth technova-common-prod-auth 1a 1 1 1
      while IFS= read -r line; do printf '%s\n' "${line//@@/$text}"; done < <(checks "$who" "" "" 1 1 1)
    } >"$WORK/w/logs/checks.ndjson"
    "$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" --reports "$WORK/w/reports" \
      --month 2026-10 --max-rejects 100 >"$WORK/stdout" 2>"$WORK/stderr"
    status=$?
    if [ "$status" = 78 ]; then
      refused=$((refused + 1))
      grep -qE "^sla: $WORK/w/catalog.yaml:[0-9]+:[0-9]+: " "$WORK/stderr" || finding "catalog, $field $text: no place: $(cat -v "$WORK/stderr")"
      [ -e "$WORK/w/reports" ] && finding "catalog, $field $text: refused, but written"
    elif [ "$status" = 0 ]; then
      harmless=$((harmless + 1))
      inert "catalog, $field $text"
    else
      finding "catalog, $field $text: exit $status: $(head -n 2 "$WORK/stderr" | cat -v)"
    fi
  done
done
finish "${#evil[@]} hostile texts in 20 fields of logs ($sources files, $rejected lines rejected) and 6 of the catalog ($((refused + harmless)) catalogs: $refused refused, $harmless harmless)"
