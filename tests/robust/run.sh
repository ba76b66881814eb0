#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--minutes N] [--seed S] [--preset P]: random hands, kills and hostile inputs for N minutes (30) from the seed S
# (from the clock, and printed), under sanitizers (dev) or as the program is released (bench): there the limits are the
# real ones. Exit status 1: there are reports.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
minutes=30
preset=dev
seed=$(date +%s)
while [ $# -gt 0 ]; do
    case $1 in
    --minutes) minutes=$2 ;;
    --seed) seed=$2 ;;
    --preset) preset=$2 ;;
    *)
        echo "usage: $0 [--minutes N] [--seed S]" >&2
        exit 2
        ;;
    esac
    shift 2
done

"$root/.ci/install-packages" tests >&2
"$root/.ci/build" "$preset" robust >&2
build="$root/build/$preset"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
export TIMELOUPE_PROGRAM="$build/app/timeloupe" robust_writer="$build/tests/robust/robust_writer"

status=0
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
part() { # NAME ARGUMENTS…
    echo "== $*"
    "$build/tests/robust/$@" --seed "$seed" | tee -a "$summary" || status=1
}
# The window for all of the time on one processor, everything else beside it on the other.
{
    part robust_kill --minutes "$((minutes / 4 + 1))"
    part robust_hostile --minutes "$((minutes - minutes / 4))"
    exit "$status"
} &
others=$!
part robust_drive --minutes "$minutes"
wait "$others" || status=1
echo "== Summary, seed $seed"
grep -E '^(drive|kill loop|hostile inputs):' "$summary"
exit "$status"
