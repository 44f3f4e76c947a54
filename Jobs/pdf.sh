#!/bin/sh
# Prints a report's pages to PDF through a headless Chromium, where one is installed: pdf.sh REPORTS PERIOD
# Each page NAME.html gets a NAME.pdf beside it. SLA_CHROMIUM names the program; SLA_PDF_PAGES='index*.html' (the
# default) chooses the pages. Prints the names of the files.
set -eu
# Not common.sh: this needs no store and no catalog.
fail() {
  printf '%s: %s\n' "${0##*/}" "$2" >&2
  exit "$1"
}

[ $# -eq 2 ] || fail 64 "takes the folder of the reports and a period: pdf.sh reports 2026-10"
folder=$1/$2
[ -d "$folder" ] || fail 66 "no such report: $folder"
folder=$(realpath "$folder")

chromium=${SLA_CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$chromium" ] || chromium=$(command -v "$name" || true)
done
[ -n "$chromium" ] || fail 69 "no Chromium is installed: apt-get install chromium fonts-noto-cjk"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Chromium's sandbox does not run as root; the pages are our own, and load nothing.
sandbox=""
if [ "$(id -u)" = 0 ]; then sandbox=--no-sandbox; fi
found=false
for page in "$folder"/${SLA_PDF_PAGES:-index*.html}; do
  [ -f "$page" ] || continue
  found=true
  pdf=${page%.html}.pdf
  # shellcheck disable=SC2086 # no sandbox is no word
  "$chromium" --headless $sandbox --disable-gpu --user-data-dir="$work/profile" \
    --no-pdf-header-footer --print-to-pdf="$work/page.pdf" "file://$page" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail 70 "Chromium failed on $page"; }
  [ -s "$work/page.pdf" ] || { cat "$work/log" >&2; fail 70 "Chromium printed nothing of $page"; }
  mv "$work/page.pdf" "$pdf"
  printf '%s\n' "$pdf"
done
$found || fail 66 "no page to print in $folder"
