#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with sanitizers, and runs all tests. Arguments go to ctest (-R NAME).
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

"$root/.ci/install-packages" tests
"$root/.ci/build" dev
export QT_QPA_PLATFORM=offscreen
status=0
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
ctest --test-dir "$root/build/dev" --output-on-failure -j2 "$@" 2>&1 | tee "$summary" || status=$?
# The summary once more, so that it is the last line whatever else was said.
grep -E 'tests passed|No tests were found' "$summary" | tail -n 1 || true
exit "$status"
