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
# Letters at the seams of what is kept in one text: such as join the separator before or behind them, the separators
# themselves, and what XML, YAML and file systems have no way to write. All of it is kept, and read back by each command.
seams=(0600 0605 06DD 070F 0890 08E2 0D4E 110BD 111C2 1193F 11A3A 11D46 11F02 0300 0301 0903 0E33 1160 11A8 20DD 3099 FE0F FE20 1F3FB
  E0020 E01EF 200B 200C 200D 2060 FEFF 1F1E6 1F1FF 1F468 FDD0 FFFD FFFE FFFF 1FFFE 10FFFF 00AD 061C 2028 2029 E000 D7A3 007C 005C
  003B 003A 003D 002C 002F 0020 00A0 3000 0022 0027 002E 002D 007E 005F)
rm -rf "$WORK/w" && world "$WORK/w"
catalog | sed '/- {name: order,/a\  - {name: "@NAMES@", account: technova-sales-prod-app, tier: medium}' >"$WORK/template"
python3 - "$WORK/w" "$WORK/template" "${seams[@]}" <<'PYTHON' || finding "the logs of seams could not be made"
import csv, json, sys
place, template, letters = sys.argv[1], sys.argv[2], [chr(int(code, 16)) for code in sys.argv[3:]]
texts = [text for letter in letters for text in (letter, "a" + letter, letter + "b")]
# Names may lead with a letter and end with one; a name of blanks only is none.
names = [text for text in texts if text.strip(" ;=")]
operations = open(f"{place}/logs/records/seams.ndjson", "w", encoding="utf-8")
for number, text in enumerate(texts):
    start, end = "2026-10-02T07:00:00Z", "2026-10-02T07:01:00Z"
    action = {"id": text, "what": text, "owner": text, "due": "2026-11-20"}
    print(json.dumps({"id": f"S{number} {text}", "kind": "drill", "services": ["auth", text, "x"], "accounts": [text],
        "started_at": start, "ended_at": end, "scope": text, "outcome": text, "note": text,
        "steps": [{"name": text, "started_at": start}, {"name": text + text, "ended_at": end}], "actions": [action, action]},
        ensure_ascii=number % 2 == 0), file=operations)
    print(json.dumps({"id": f"I{number} {text}", "services": ["auth", text], "title": text, "cause": text, "severity": text,
        "started_at": "2026-10-02T03:00:00Z", "actions": [action]}, ensure_ascii=number % 2 == 0), file=operations)
operations.close()
with open(f"{place}/logs/records/seams.csv", "w", encoding="utf-8", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["id", "kind", "services", "started_at", "steps"])
    for number, name in enumerate(names):
        if ";" in name: continue
        rows.writerow([f"V{number}", "drill", f"auth;{name};x", "2026-10-02T08:00:00Z", json.dumps([{"name": name}])])
with open(f"{place}/logs/checks/seams.csv", "w", encoding="utf-8", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["time", "service", "account", "zone", "check", "status", "gauges"])
    for number, name in enumerate(names):
        gauges = "" if ";" in name or "=" in name else f"{name}={number};x=1"
        rows.writerow([f"2026-10-03T10:{number // 60:02}:{number % 60:02}Z", "auth", "technova-common-prod-auth", name, name, "up", gauges])
PYTHON
grep -v '@NAMES@' "$WORK/template" >"$WORK/w/catalog.yaml"
for again in 1 2; do
  "$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" --reports "$WORK/w/reports" \
    --month 2026-10 --format html,csv,json,xlsx,mail --max-rejects 50 >"$WORK/stdout" 2>"$WORK/stderr" || finding "seams, run $again: exit $?: $(head -n 2 "$WORK/stderr" | cat -v)"
  for command in status verify 'trace auth --month 2026-10' 'close --month 2026-10 --dry-run --now 2026-12-01T00:00:00Z'; do
    # shellcheck disable=SC2086
    "$SLA" $command --store "$WORK/w/sla.db" >>"$WORK/stdout" 2>>"$WORK/stderr"
    status=$?
    case $status in 0 | 64) ;; *) finding "seams: $command: exit $status: $(tail -n 2 "$WORK/stderr" | cat -v)" ;; esac
  done
  inert "seams, run $again"
done
python3 - "$WORK/w/reports/sla.sqlite" "${seams[@]}" <<'PYTHON' || finding 'seams: not everything came back'
import sqlite3, sys
store = sqlite3.connect(sys.argv[1])
texts = [text for letter in (chr(int(code, 16)) for code in sys.argv[2:]) for text in (letter, "a" + letter, letter + "b")]
def column(sql): return {row[0] for row in store.execute(sql)}
notes, actions, gauges = column("SELECT note FROM operation"), column("SELECT what FROM action"), column("SELECT name FROM gauge")
bad = [text for text in texts if text not in notes or text not in actions]
# A name in a gauge of CSV is without the blanks before it.
wanted = {text.lstrip(" ") for text in texts if text.strip(" ;=") and not set(";=") & set(text)}
bad += sorted(wanted - gauges)
if bad: print(*(ascii(text) for text in bad[:5]))
sys.exit(1 if bad else 0)
PYTHON
seam_texts=$((${#seams[@]} * 3))

# Names that no file could have, that are each other's in other letters, or are very long: a page each, whatever they are.
python3 - "$WORK/template" "$WORK/w/catalog.yaml" "$WORK/w/logs/checks/pages.ndjson" "${seams[@]}" <<'PYTHON' || finding "the catalog of pages could not be made"
import json, sys, unicodedata
template, catalog, checks = sys.argv[1:4]
letters = [chr(int(code, 16)) for code in sys.argv[4:]]
names = [".", "..", "ORDER", "Order", "oRDER", "order-2", "order.2", "con", "CON", "nul", "n" * 300, "n" * 299, "注文" * 2000, "注文" * 1999 + "x",
    "a/b", "a.b", "a b", "=1+1", "index", "x.en"] + [f"p{letter}" for letter in letters if letter not in "\u2028\u2029"]
# As YAML escapes what it may not hold as it is.
def yaml(text): return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'
seen, unique = set(), []
for name in names:
    if unicodedata.normalize("NFC", name) not in seen: unique.append(name)
    seen.add(unicodedata.normalize("NFC", name))
with open(catalog, "w", encoding="utf-8") as file:
    for line in open(template, encoding="utf-8"):
        if "@NAMES@" not in line:
            file.write(line)
            continue
        for name in unique:
            title = name + " " + "long" * 10000 if len(name) == 300 else name
            file.write(f"  - {{name: {yaml(name)}, title: {{ja: {yaml(name)}, en: {yaml(title)}}}, account: technova-sales-prod-app, tier: medium}}\n")
with open(checks, "w", encoding="utf-8") as file:
    for name in unique:
        for minute in range(0, 60, 10):
            print(json.dumps({"time": f"2026-10-01T10:{minute:02}:00Z", "service": name, "status": "up" if minute else "down"}), file=file)
PYTHON
sed -i 's/en: Medium/en: "=1+1 \\uFFFE"/' "$WORK/w/catalog.yaml"
rm -rf "$WORK/w/sla.db"* "$WORK/w/reports"
"$SLA" run --catalog "$WORK/w/catalog.yaml" --logs "$WORK/w/logs" --store "$WORK/w/sla.db" --reports "$WORK/w/reports" \
  --month 2026-10 --format html,csv,json,xlsx,mail --max-rejects 50 >"$WORK/stdout" 2>"$WORK/stderr"
status=$?
if [ "$status" = 0 ]; then
  inert 'names of pages'
  pages=$(find "$WORK/w/reports/2026-10" -name 'service-*.html' | wc -l)
  services=$(sqlite3 "$WORK/w/reports/sla.sqlite" 'SELECT count(DISTINCT service) FROM availability')
  [ "$pages" = $((services * 2)) ] || finding "names of pages: $pages pages of $services services"
  [ "$(find "$WORK/w/reports/2026-10" -name '*.html' -printf '%f\n' | tr A-Z a-z | sort | uniq -d | wc -l)" = 0 ] || finding 'names of pages: two differ in capitals only'
else
  finding "names of pages: exit $status: $(head -n 2 "$WORK/stderr" | cat -v)"
fi
# Workbooks, mail and OpenSLO are well-formed: read as other programs read them.
"$SLA" export-openslo --catalog "$WORK/w/catalog.yaml" >"$WORK/openslo.yaml" 2>"$WORK/stderr" || finding "OpenSLO: exit $?: $(head -n 1 "$WORK/stderr")"
python3 - "$WORK/w/reports/2026-10" "$WORK/openslo.yaml" <<'PYTHON' || finding 'what was written is not well-formed'
import email, email.policy, pathlib, re, sys, zipfile
from xml.etree import ElementTree
reports, openslo, bad, parts = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), [], 0
for path in reports.glob("*.xlsx"):
    book = zipfile.ZipFile(path)
    for name in book.namelist():
        parts += 1
        try:
            tree = ElementTree.fromstring(book.read(name))
        except ElementTree.ParseError as error:
            bad.append(f"{path.name} {name}: {error}")
            continue
        for element in tree.iter():
            if element.tag.endswith("}t") and len((element.text or "").encode("utf-16-le")) > 2 * 32767: bad.append(f"{path.name} {name}: a cell is too long")
            # A formula would be a reference to the sheets, or is text that was taken for one.
            if element.tag.endswith("}f") and not re.fullmatch(r"('[^']+'|[^'!]+)![$A-Z0-9:]+", element.text or ""): bad.append(f"{path.name} {name}: {element.text}")
for path in reports.glob("*.eml"):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts += 1
    if message.defects or "\n" in message["Subject"]: bad.append(f"{path.name}: {message.defects}")
    for part in message.walk():
        if part.defects: bad.append(f"{path.name}: {part.defects}")
        if part.get_content_maintype() == "text": part.get_content()
text = openslo.read_text(encoding="utf-8")
parts += 1
# YAML 1.2, 5.1: the printable characters; and no line break but ours.
bad += [f"OpenSLO: {ascii(found)}" for found in re.findall("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]", text)]
if bad: print(*bad[:5], sep="\n")
sys.exit(1 if bad or parts < 10 else 0)
PYTHON
finish "$seam_texts texts at the seams of what is kept in one text, $services names of services with a page each; ${#evil[@]} hostile texts in 20 fields of logs ($sources files, $rejected lines rejected) and 6 of the catalog ($((refused + harmless)) catalogs: $refused refused, $harmless harmless)"
