// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figureoutput.h"
#include "model/core/result.h"

#include <QSizeF>
#include <QStringList>

namespace timeloupe {

/// Sizes of figures are said in words: the name of a paper ("A3", "Letter"), pixels ("1920x1080"), millimetres
/// ("420x297mm") or inches ("11x8.5in"). In numbers they are 96ths of an inch.

enum class SizeUnit : std::uint8_t { Pixels, Millimetres, Inches };
/// 96ths of an inch.
double lengthOf(SizeUnit unit);
/// "", "mm", "in": what follows the numbers.
QString suffixOf(SizeUnit unit);

/// The papers' names, A0 to A6, then the American ones.
QStringList paperNames();
/// A paper lies (landscape); any other size is as it was written. The error tells what was expected.
Result<QSizeF> figureSize(const QString &word);
/// The unit in which a size is thought of: millimetres or inches of papers.
SizeUnit unitOf(const QString &word);
QString sizeKeyword(double width, double height, SizeUnit unit);

/// A size in that unit. Papers are known in points, which are a little off whole millimetres: what is as near counts
/// as whole.
QSizeF sizeIn(SizeUnit unit, QSizeF size);
/// "420 × 297 mm", "1920 × 1080 pixels": `size` in the unit of the word it came from.
QString sizeText(QSizeF size, SizeUnit unit);

/// Why nothing can be drawn on such a page; nullopt: it can.
std::optional<QString> sizeError(FigureTarget target, QSizeF size, double scale);

} // namespace timeloupe
