// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "model/formats/base/format.h"

QT_BEGIN_NAMESPACE
class QPrinter;
QT_END_NAMESPACE

namespace timeloupe {

class Figure;

/// Tells a printer, before its dialog is shown, the name, the page size and the orientation of a figure.
void setUpPrinter(QPrinter &printer, const Figure &figure);

/// Prints the pages that the printer was told to, in its order and as often as it was told: on paper of the figure's
/// own size 1:1, on any other fitted into what can be printed on. `current`: the page that "current page" means, from
/// 0. An error is a sentence; cancelled by `progress`: an error with an empty message, and the job is aborted.
Result<bool> printFigure(const Figure &figure, QPrinter &printer, int current = 0, const Progress &progress = {});

} // namespace timeloupe
