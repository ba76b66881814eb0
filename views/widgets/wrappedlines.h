// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/textmeasure.h"

#include <QStringList>

namespace timeloupe {

/// `text` in lines at most that wide: broken at spaces and behind hyphens, a word longer than a line anywhere; a line
/// break in the text is one. Quick, for tables of very many cells. At least one line.
QStringList wrappedLines(const TextMeasure &measure, const QString &text, double width);
/// The width of the widest word, as wrappedLines() would keep it together.
double widestWord(const TextMeasure &measure, const QString &text);

} // namespace timeloupe
