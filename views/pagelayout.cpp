// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagelayout.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kAmounts = 150;
constexpr double kMostAmounts = 260;
constexpr double kGap = 12;

} // namespace

QRectF PageLayout::content(QSizeF page)
{
    return QRectF(QPointF(), page).adjusted(kMargin, kMargin, -kMargin, -kMargin * 0.6 - kFooter);
}

QRectF PageLayout::footerOf(QSizeF page)
{
    return {kMargin, page.height() - kMargin * 0.6 - kFooter, page.width() - 2 * kMargin, kFooter};
}

PageLayout PageLayout::of(QSizeF page, double titleHeight, double subtitleHeight, bool amounts, double notesHeight)
{
    const QRectF room = content(page);
    PageLayout layout;
    layout.title = QRectF(room.topLeft(), QSizeF(room.width(), titleHeight));
    layout.subtitle = QRectF(layout.title.bottomLeft() + QPointF(0, 2), QSizeF(room.width(), subtitleHeight));
    layout.footer = footerOf(page);
    layout.notes = QRectF(room.left(), room.bottom() - kGap / 2 - notesHeight, room.width(), notesHeight);
    double bottom = layout.notes.top() - kGap;
    if (amounts) {
        layout.amounts = QRectF(room.left(), bottom - kAmounts, room.width(), kAmounts);
        bottom = layout.amounts.top();
    }
    const double top = layout.subtitle.bottom() + kGap;
    layout.scene = QRectF(room.left(), top, room.width(), std::max(0.0, bottom - top));
    return layout;
}

void PageLayout::shrinkScene(double height)
{
    const double spare = scene.height() - height;
    if (spare <= 0)
        return;
    scene.setHeight(height);
    if (amounts.isNull())
        return;
    amounts.moveTop(scene.bottom());
    amounts.setHeight(std::min(kMostAmounts, amounts.height() + spare));
}

} // namespace timeloupe
