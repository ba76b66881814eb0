// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace timeloupe {

class Figure;

/// Where pages lie beside each other in a preview, in 96ths of an inch, from (0, 0). A value.
struct PreviewSheet
{
    struct Page
    {
        int number = 0; ///< from 0
        QRectF rect;
        QRectF seen; ///< what is left of it when it is cut and glued
    };
    std::vector<Page> pages;   ///< one that lies over another comes after it
    std::vector<QLineF> seams; ///< where pages are glued
    QSizeF size;

    static PreviewSheet ofPage(const Figure &figure, int page);
    /// All pages: those of a poster as they are glued, those that follow below it.
    static PreviewSheet of(const Figure &figure);

private:
    void assemble(const Figure &figure);
    void addPagesBelow(const Figure &figure);
    void add(int number, const QRectF &rect, const QRectF &seen);
};

} // namespace timeloupe
