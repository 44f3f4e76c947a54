#!/bin/sh
# Makes SampleData anew, byte for byte, from the generator's fixed seed and Jobs/technova.yaml.
#   SampleData/make.sh [FOLDER]      into another folder, to compare it with this one
# zstd -16 packs these regular lines better than -19, and much faster.
# Needs Swift, gzip, and zstd 1.5.4 (Debian 12's: another version may pack the same text into other bytes).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
target=${1:-$here}
plain=$(mktemp -d)
trap 'rm -rf "$plain"' EXIT

swift build --package-path "$root" -c release --product sla-sample >&2
generator=$(swift build --package-path "$root" -c release --show-bin-path)/sla-sample
"$generator" story --catalog "$root/Jobs/technova.yaml" --out "$plain" >"$plain/plan"

rm -rf "$target/logs" "$target/late"
export plain target
# Each line of the plan is a packing and a path; two are packed at a time.
# shellcheck disable=SC2016 # the inner shell is to expand them
xargs -P 2 -L 1 sh -eu -c '
  from=$plain/$1
  to=$target/$1
  mkdir -p "$(dirname "$to")"
  case $0 in
    plain) cp "$from" "$to" ;;
    gzip) gzip -n -9 <"$from" >"$to.gz" ;;
    members) # one file of two gzip members, as appending rotations leave them
      half=$(($(wc -l <"$from") / 2))
      { head -n "$half" "$from" | gzip -n -9; tail -n +"$((half + 1))" "$from" | gzip -n -9; } >"$to.gz" ;;
    zstd) zstd -q -16 <"$from" >"$to.zst" ;;
  esac
' <"$plain/plan"
du -sh "$target" >&2
