#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the benchmarks and prints one table of what has goals, also to RESULTS.md. --quick leaves 10⁷ events out.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

.ci/install-packages tests >&2
.ci/build bench benchmarks >&2
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
bin=build/bench/tests/bench
frames=(100 1000 10000 100000 1000000)
sizes=(10000 1000000)
large=1000000
if [ "${1-}" != --quick ]; then
    large=10000000
    frames+=($large)
    sizes+=($large)
fi

report() {
    echo "# Benchmarks"
    echo
    echo "Printed by \`tests/bench/run.sh${1:+ $1}\` on $(date -u '+%Y-%m-%d %H:%M') UTC, at $(git describe --always --dirty)."
    echo
    echo "- Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo); load average at the start $(cut -d ' ' -f 1 /proc/loadavg)."
    echo "- Versions: $(. /etc/os-release && echo "$PRETTY_NAME"), $(c++ --version | head -n 1), Qt $(sed -n 's/^Qt6Core_DIR:PATH=//p' build/bench/CMakeCache.txt | xargs -I{} sed -n 's/^set(PACKAGE_VERSION "\(.*\)").*/\1/p' {}/Qt6CoreConfigVersionImpl.cmake | head -n 1), release build, offscreen platform, no GPU."
    echo "- Times in milliseconds. *CPU* is processor time of all threads: the clock also counts what other programs took, so that on a busy machine (load above the number of cores) a wall figure says little and CPU says more. Goals are held against the wall clock."
    echo "- A frame is one step of a drag (40 pixels, at five zooms) or of the wheel (1.1, from everything to 1/2000 and back), until timeline, amount panel and overview are painted in a window of 1600×900. The odd shapes are of the largest number of events; *at the others*: scrolled down to the lane in which the companies without lanes of their own stand together."
    echo
    echo "| what | events | n | median | p95 | max | CPU median | CPU p95 | goal |"
    echo "|---|---|--:|--:|--:|--:|--:|--:|---|"
    "$bin/bench_start"
    "$bin/bench_frame" "${frames[@]}"
    "$bin/bench_filter" "${sizes[@]}"
    "$bin/bench_text" "${sizes[@]}"
    "$bin/bench_sort" "${sizes[@]}"
    "$bin/bench_totals" "${sizes[@]}"
    "$bin/bench_edit" 1000 100000 1000000 $([ $large = 10000000 ] && echo $large)
    "$bin/bench_load" 10000 1000000
    "$bin/bench_reopen" $large
    "$bin/bench_memory" $large
    "$bin/bench_figure"
    tests/bench/stress.sh $large
}
report "$@" 2> >(grep -v -e 'propagateSizeHints' -e XDG_RUNTIME_DIR >&2) | tee tests/bench/RESULTS.md
