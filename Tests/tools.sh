# What the tests with foreign programs share; to be read with `.`, not run. `tests` names them.
# shellcheck shell=sh disable=SC2154

# skip REASON: says loudly that nothing was tested, and into the file SLA_SKIPPED too. SLA_REQUIRE_TOOLS=1 makes that a
# failure.
skip() {
  printf '%s: SKIPPED, NOTHING TESTED: %s\n' "$tests" "$1" | tee -a "${SLA_SKIPPED:-/dev/null}" >&2
  [ -z "${SLA_REQUIRE_TOOLS:-}" ] || exit 69
  exit 0
}

# tools FOLDER: installs the Debian packages of these tests, and its requirements.txt into an environment of their own.
# `python` names its interpreter.
tools() {
  Jobs/setup.sh "$tests" >&2 || skip "Jobs/setup.sh $tests could not install its packages"
  environment=.build/python-$tests
  python=$environment/bin/python
  if ! cmp -s "$1/requirements.txt" "$environment/requirements.txt"; then
    rm -rf "$environment"
    python3 -m venv "$environment" >&2 || skip "there is no python3 with venv"
    "$python" -m pip install --quiet --disable-pip-version-check -r "$1/requirements.txt" >&2 ||
      skip "pip could not install $1/requirements.txt"
    cp "$1/requirements.txt" "$environment/requirements.txt"
  fi
}

# released: the program as it is released; SLA names another one.
released() {
  if [ -z "${SLA:-}" ]; then
    SLA=$(swift build -c release --show-bin-path)/sla
    [ -x "$SLA" ] || swift build -c release --product sla >&2
  fi
}
