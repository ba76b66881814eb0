// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/textmeasure.h"

#include <QStringList>

namespace timeloupe {

/// `text` in lines of at most that width: broken at spaces, after hyphens and at line breaks; inside a word that is
/// longer than a line. Fast enough for very large tables. At least one line.
QStringList wrappedLines(const TextMeasure &measure, const QString &text, double width);
/// Width of the widest unbreakable piece.
double widestWord(const TextMeasure &measure, const QString &text);

} // namespace timeloupe
