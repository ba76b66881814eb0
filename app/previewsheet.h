// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    };
    std::vector<Page> pages; ///< one that lies over another comes after it
    QSizeF size;

    static PreviewSheet ofPage(const Figure &figure, int page);
    /// All pages.
    static PreviewSheet of(const Figure &figure);
};

} // namespace timeloupe
