#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program when needed, and starts it with the arguments given. Without a display it
# makes a PDF and a picture of the timeline in the current folder instead, and prints its totals.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
program="$root/build/release/app/timeloupe"

# Standard output is the program's alone.
"$root/.ci/install-packages" app >&2
"$root/.ci/build" release timeloupe >&2

opens_window() {
    case ${1-} in
    check | export | totals | render | -h | --help | --version) return 1 ;;
    esac
}

without_display() {
    "$program" render "$@" -o timeloupe.pdf --size A3 --sources --appendix events
    "$program" render "$@" -o timeloupe.png --size A3
    "$program" totals "$@"
    cat <<END

There is no display here, so the window cannot open. The timeline is in
  $PWD/timeloupe.pdf   (A3, with its sources and a table of all events)
  $PWD/timeloupe.png
To see the window, start this where there is a display (ssh -X for example), or over the network with
  QT_QPA_PLATFORM=vnc app/run.sh    (then a VNC viewer on port 5900 of this machine)
END
}

if opens_window "$@" && [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ]; then
    if [ $# -gt 1 ]; then
        echo "Without a display one timeline is rendered: $1" >&2
    fi
    without_display "${@:1:1}"
    exit 0
fi
exec "$program" "$@"
