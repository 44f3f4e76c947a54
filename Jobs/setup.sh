#!/bin/sh
# Asks for Swift, and installs the Debian packages that are missing, as root or with sudo; otherwise says which they are.
# Usage: Jobs/setup.sh [test] [browser] [analysts] [documents] [package] [install]     also what those need
set -eu

# What Swift itself needs of Debian 12, to start, to compile and to link.
swift_packages="binutils git libc6-dev libcurl4 libedit2 libgcc-12-dev libncurses6 libsqlite3-0 libstdc++-12-dev libxml2"
packages="libsqlite3-dev zlib1g-dev libisal-dev libdeflate-dev libzstd-dev libssl-dev libyaml-dev libxlsxwriter-dev pkg-config tzdata"
for purpose in "$@"; do
  case $purpose in
    test) packages="$packages sqlite3 zstd gzip mandoc gcc libc6-dev time e2fsprogs python3 valgrind" ;;
    browser) packages="$packages chromium chromium-driver fonts-noto-cjk default-jre-headless python3-venv" ;;
    documents) packages="$packages sqlite3 jq python3-venv" ;;
    analysts) packages="$packages prometheus prometheus-node-exporter curl python3-venv" ;;
    package) packages="$packages dpkg-dev" ;;
    install) packages="$packages dpkg-dev mmdebstrap" ;;
    *)
      echo "setup: unknown: $purpose" >&2
      exit 64
      ;;
  esac
done

# no_swift REASON: nothing can be built.
no_swift() {
  echo "setup: $1" >&2
  echo "setup: install Swift 6.3 or later as swift.org/install tells for Debian 12, and put it on the PATH" >&2
  echo "setup: Swift itself needs: apt-get install -y --no-install-recommends $swift_packages" >&2
  exit 69
}

# swift_version: as in 6.3; empty where Swift does not run.
swift_version() { swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1; }

# refuse_old VERSION: before anything is installed for it.
refuse_old() {
  case $1 in
    [0-5].* | 6.[0-2]) no_swift "this is Swift $1 ($(command -v swift)), too old" ;;
  esac
}

command -v swift >/dev/null 2>&1 || no_swift "swift is missing"
refuse_old "$(swift_version)"

missing=""
for package in $swift_packages $packages; do
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

# It may not have run before its packages were there.
version=$(swift_version)
[ -n "$version" ] || no_swift "swift does not run: $(swift --version 2>&1 | head -n 3)"
refuse_old "$version"
