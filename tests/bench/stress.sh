#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the stress test on a display of its own: 10⁷ events in the real window, a minute of mouse, wheel and keys.
# Prints rows for the table of run.sh; the slowest events go to standard error. Arguments: [EVENTS [SECONDS [FILE]]].
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

"$root/.ci/install-packages" tests >&2
"$root/.ci/build" bench stress >&2
display=$(mktemp)
# Xvfb picks a display that is free, and says which.
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$display" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$display"' EXIT
until [ -s "$display" ]; do
    kill -0 "$server"
    sleep 0.1
done
DISPLAY=":$(cat "$display")" QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 TZ=UTC "$root/build/bench/tests/bench/stress" "$@"
