// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

namespace timeloupe {

/// Areas of a page, in layout pixels.
struct PageFrame
{
    QSizeF page;
    double margin = 44;
    bool footer = true;

    static constexpr double kFooter = 24;

    /// Inside the margins, without the footer.
    [[nodiscard]] QRectF content() const
    {
        const double below = footer ? margin * 0.6 + kFooter : margin;
        return QRectF(QPointF(), page).adjusted(margin, margin, -margin, -below);
    }
    [[nodiscard]] QRectF footerRoom() const
    {
        return {margin, page.height() - margin * 0.6 - kFooter, page.width() - 2 * margin, kFooter};
    }
};

} // namespace timeloupe
