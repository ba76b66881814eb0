// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

namespace timeloupe {

/// Where everything stands on a figure's first page, in pixels of the page.
struct PageLayout
{
    QRectF title;
    QRectF subtitle;
    QRectF scene;   ///< calendar header and lanes
    QRectF amounts; ///< null: none
    QRectF notes;   ///< legend, sources, totals rule
    QRectF footer;

    static constexpr double kMargin = 44;
    static constexpr double kFooter = 24;

    /// Between the margins, without the footer.
    static QRectF content(QSizeF page);
    static QRectF footerOf(QSizeF page);
    /// The scene gets what is left.
    static PageLayout of(QSizeF page, double titleHeight, double subtitleHeight, bool amounts, double notesHeight);
    /// The lanes need only so much: what stands below them moves up to them and takes some of the rest.
    void shrinkScene(double height);
};

} // namespace timeloupe
