// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace timeloupe {

class Figure;

/// Arrangement of pages in a preview, in 1/96 inch from (0, 0). A value.
struct PreviewSheet
{
    struct Page
    {
        int number = 0; ///< from 0
        QRectF rect;
        QRectF seen; ///< visible part when it is cut and glued
    };
    std::vector<Page> pages;   ///< in stacking order
    std::vector<QLineF> seams; ///< where pages are glued
    QSizeF size;

    static PreviewSheet ofPage(const Figure &figure, int page);
    /// All pages: a poster as assembled, the following pages below.
    static PreviewSheet of(const Figure &figure);

private:
    void assemble(const Figure &figure);
    void addPagesBelow(const Figure &figure);
    void add(int number, const QRectF &rect, const QRectF &seen);
};

} // namespace timeloupe
