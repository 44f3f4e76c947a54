#!/bin/sh
# Sets up what the tests need, and runs all of them.
set -eu
cd "$(dirname "$0")/.."

Jobs/setup.sh test
swift test --disable-xctest "$@"

# What is tested from outside, on the program as it is released.
swift build -c release --product sla
Tests/Jobs/run
Tests/Golden/run
Tests/Evidence/run
