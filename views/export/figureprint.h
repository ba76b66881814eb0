// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "model/formats/base/format.h"

QT_BEGIN_NAMESPACE
class QPrinter;
QT_END_NAMESPACE

namespace timeloupe {

class Figure;

/// Sets name, page size and orientation of a figure before the printer's dialog is shown.
void setUpPrinter(QPrinter &printer, const Figure &figure);

/// Prints the selected pages with the selected order and number of copies: 1:1 on paper of the figure's size, otherwise
/// scaled to the printable area. `current` is the zero-based "current page". Cancellation aborts the job and gives
/// Diagnostic::cancelled().
Result<bool> printFigure(const Figure &figure, QPrinter &printer, int current = 0, const Progress &progress = {});

} // namespace timeloupe
