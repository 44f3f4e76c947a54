#!/bin/sh
# Installs the Debian packages that are missing, as root or with sudo; otherwise says which they are.
# Usage: Jobs/setup.sh [test] [browser] [analysts] [documents]     also what those tests need
set -eu

packages="libsqlite3-dev zlib1g-dev libisal-dev libdeflate-dev libzstd-dev libssl-dev libyaml-dev libxlsxwriter-dev pkg-config tzdata"
for tests in "$@"; do
  case $tests in
    test) packages="$packages sqlite3 zstd gzip mandoc gcc libc6-dev time e2fsprogs" ;;
    browser) packages="$packages chromium chromium-driver fonts-noto-cjk default-jre-headless python3-venv" ;;
    documents) packages="$packages sqlite3 jq python3-venv" ;;
    analysts) packages="$packages prometheus prometheus-node-exporter curl python3-venv" ;;
    *)
      echo "setup: unknown: $tests" >&2
      exit 64
      ;;
  esac
done

missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done

if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ]; then as_root=""
  elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
  else
    echo "setup: these packages are missing, and you are not root:$missing" >&2
    echo "setup: have them installed: apt-get install -y --no-install-recommends$missing" >&2
    exit 77
  fi
  echo "setup: installing$missing" >&2
  $as_root apt-get update -qq >&2
  # shellcheck disable=SC2086 # the list is meant to be split
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >&2
fi

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: swift is missing: install Swift 6.3 from swift.org, and put it on the PATH" >&2
  exit 69
fi
