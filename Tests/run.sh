#!/bin/sh
# Sets up what the tests need, and runs all of them.
set -eu
cd "$(dirname "$0")/.."

Jobs/setup.sh test
swift test --disable-xctest "$@"
