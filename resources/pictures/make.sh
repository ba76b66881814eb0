#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README again, with the program itself.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

.ci/install-packages tests >&2
.ci/build release timeloupe >&2
.ci/build dev windowpicture >&2
render() { build/release/app/timeloupe render "$@"; }
out=resources/pictures

render -o "$out/figure-a3.png" --size A3 --theme print --sources
render -o "$out/slide.png" --size 1280x720 --distance slide --theme dark --filter 'company:OpenAI amount>=1B' \
    --range 2019/2031 --title 'OpenAI’s deals of a billion dollars and more'
render --story 'Anthropic and the Pentagon, day by day' --step 6 -o "$out/story.png" --theme light

# The window as it is at its first start.
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
window() {
    XDG_CONFIG_HOME=$settings QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC build/dev/tests/windowpicture "$@" 2>/dev/null
}
window "$out/window-light.png" light
window "$out/window-dark.png" dark stargate-announced
