#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the benchmarks and prints one table of what has goals, also to RESULTS.md. --large adds 10⁷ events.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

.ci/install-packages tests >&2
.ci/build bench bench_start bench_frame bench_filter bench_load bench_sort bench_figure >&2
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
bin=build/bench/tests/bench
frames=(100 1000 10000 100000 1000000)
filters=(10000 100000 1000000)
if [ "${1-}" = --large ]; then
    frames+=(10000000)
    filters+=(10000000)
fi

# What Google Benchmark says of reading files, as rows of the table: it tells means, not the spread.
load_rows() {
    "$bin/bench_load" --benchmark_filter='(parseSimple|loadSimple|loadFull)/(10000|1000000)$' --benchmark_format=csv |
        awk -F, '/^"/ {
            gsub(/"/, "", $1); split($1, name, "/")
            what["parseSimple"] = "JSON, nlohmann::sax_parse alone, simple form"
            what["loadSimple"] = "JSON, load, simple form"
            what["loadFull"] = "JSON, load, full form"
            printf "| %s | %s | %s | %.4g (mean) | | | %.4g (mean) | | |\n", what[name[1]],
                   name[2] == 1000000 ? "10⁶" : "10⁴", $2, $3, $4
        }'
}

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
    "$bin/bench_filter" "${filters[@]}"
    "$bin/bench_sort" "${filters[@]}"
    "$bin/bench_figure"
    load_rows
}
report "$@" 2> >(grep -v -e 'propagateSizeHints' -e XDG_RUNTIME_DIR >&2) | tee tests/bench/RESULTS.md
