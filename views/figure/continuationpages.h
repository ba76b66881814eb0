// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figuresheet.h"

namespace timeloupe {

/// Appends pages for the rest of the list, the sources and the appendix.
void addContinuationPages(FigureSheet &sheet, const FigureContextPtr &context);

} // namespace timeloupe
