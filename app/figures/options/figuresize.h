// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/options/figureoutput.h"
#include "model/core/result.h"

#include <QSizeF>
#include <QStringList>

namespace timeloupe {

/// Figure sizes as text: a paper ("A3", "Letter"), pixels ("1920x1080"), millimetres ("420x297mm") or inches
/// ("11x8.5in"). Numbers are in 1/96 inch.

enum class SizeUnit : std::uint8_t { Pixels, Millimetres, Inches };
/// The unit in 1/96 inch.
double lengthOf(SizeUnit unit);
/// "", "mm", "in": suffix after the numbers.
QString suffixOf(SizeUnit unit);

/// Names of the papers: A0 to A6, then the American ones.
QStringList paperNames();
/// Papers are landscape; other sizes as written. The error names the expected input.
Result<QSizeF> figureSize(const QString &word);
/// The natural unit of a size: millimetres or inches for papers.
SizeUnit unitOf(const QString &word);
QString sizeKeyword(double width, double height, SizeUnit unit);

/// A size in that unit. Papers are rounded to points, so sizes close to whole millimetres are whole.
QSizeF sizeIn(SizeUnit unit, QSizeF size);
/// "420 × 297 mm", "1920 × 1080 pixels": `size` in the unit of the word it came from.
QString sizeText(QSizeF size, SizeUnit unit);

/// Why the page cannot be drawn; nullopt when it can.
std::optional<QString> sizeError(FigureTarget target, QSizeF size, double scale);

} // namespace timeloupe
