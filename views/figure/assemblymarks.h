// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/figure/pageframe.h"

class QPainter;

namespace timeloupe {

/// Marks in the margins of pages that are glued together: cut lines and overlap lines. Never inside the picture.
struct AssemblyMarks
{
    PageFrame frame;
    std::optional<double> cutRight;     ///< x
    std::optional<double> cutBelow;     ///< y
    std::optional<double> overlapLeft;  ///< x up to which the left page overlaps
    std::optional<double> overlapAbove; ///< y up to which the page above overlaps
    int leftPage = 0;                   ///< one-based page numbers
    int abovePage = 0;

    void paint(QPainter &painter, const FigureContext &context) const;

private:
    void paintUpright(QPainter &painter, double x, const QString &text, bool scissors) const;
    void paintLevel(QPainter &painter, double y, const QString &text, bool scissors) const;
};

} // namespace timeloupe
