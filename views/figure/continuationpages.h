// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figuresheet.h"

namespace timeloupe {

/// Adds what goes on over further pages: list, sources, appendix.
void addContinuationPages(FigureSheet &sheet, const FigureContextPtr &context);

} // namespace timeloupe
