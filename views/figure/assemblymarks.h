// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/figure/pageframe.h"

class QPainter;

namespace timeloupe {

/// Marks in the margins of a page that is glued to others: where it is cut, and up to where a page before is glued
/// over it. Never in the picture.
struct AssemblyMarks
{
    PageFrame frame;
    std::optional<double> cutRight;     ///< x
    std::optional<double> cutBelow;     ///< y
    std::optional<double> overlapLeft;  ///< x up to which the page on the left lies on this one
    std::optional<double> overlapAbove; ///< y, likewise
    int leftPage = 0;                   ///< numbers of those pages, from 1
    int abovePage = 0;

    void paint(QPainter &painter, const FigureContext &context) const;

private:
    void paintUpright(QPainter &painter, double x, const QString &text, bool scissors) const;
    void paintLevel(QPainter &painter, double y, const QString &text, bool scissors) const;
};

} // namespace timeloupe
