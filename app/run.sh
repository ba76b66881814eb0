#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program when needed, and starts it with the arguments given.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# What the program itself writes to standard output stays alone there.
"$root/.ci/install-packages" app >&2
"$root/.ci/build" release >&2

opens_window() {
    case ${1-} in
    check | export | totals | render | -h | --help | --version) return 1 ;;
    esac
}
if opens_window "$@" && [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ]; then
    cat >&2 <<'END'
There is no display here, so the window cannot open. Without one these work:
  app/run.sh check FILE…
  app/run.sh export [FILE] -o OUT.json|.csv [--filter QUERY]
  app/run.sh totals [FILE] [--by company|kind|year] [--filter QUERY]
FILE left out means the bundled record.
END
    exit 1
fi
exec "$root/build/release/app/timeloupe" "$@"
