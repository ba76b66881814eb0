#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# slowdown.sh SEED…: how many times more processor time events take in the preset dev than in bench: the same 120 steps
# of each seed in both, events of 15 ms and more in bench. For kSlowdown.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
events() { # PRESET SEED: the longest of each kind in each step
    "$root/build/$1/tests/robust/robust_drive" --seed "$2" --steps 120 --block 15 2>/dev/null |
        sed -nE 's/^robust_drive: --seed ([0-9]+), step ([0-9]+) \([^)]*\): the event loop is blocked .* processor ([0-9]+), [^)]*\): ([^:]*: [A-Za-z]+ to [A-Za-z:]+).*/\1 \2 \4\t\3/p' |
        sort -t "$(printf '\t')" -k 1,1 -k 2,2nr | sort -t "$(printf '\t')" -k 1,1 -u
}
for seed; do
    join -t "$(printf '\t')" <(events bench "$seed") <(events dev "$seed")
done | awk -F '\t' '$2 >= 15 { print $3 / $2 }' | sort -n | awk '
    { ratio[NR] = $1 }
    function at(share) { return ratio[int(1 + share * (NR - 1))] }
    END { printf "%d events: quartiles %.1f %.1f %.1f, nine in ten below %.1f\n", NR, at(.25), at(.5), at(.75), at(.9) }'
