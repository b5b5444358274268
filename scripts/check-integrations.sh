#!/bin/sh
# Runs what Integrations/ holds against a built tool: check-integrations.sh TOOL
#
# What is missing is told and passed over; under CI it is a failure.
set -eu
cd "$(dirname "$0")/.."
tools=.build/test-tools

lacks() {
  echo "SKIPPED: $1; run scripts/setup-tests.sh" >&2
  [ "${CI:-}" != true ]
}

if [ -x "$tools/opus/bin/python" ]; then
  "$tools/opus/bin/python" Integrations/opuscleaner/test_align_numbers.py "$1"
else
  lacks "OpusCleaner is missing"
fi
if [ -x "$tools/spark/bin/python" ] && command -v java >/dev/null 2>&1; then
  "$tools/spark/bin/python" Integrations/spark/test_align_job.py "$1"
else
  lacks "Spark or its Java is missing"
fi
