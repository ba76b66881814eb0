// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewsheet.h"

#include "views/figure.h"

#include <cmath>

namespace timeloupe {

namespace {

constexpr double kGap = 24;

} // namespace

PreviewSheet PreviewSheet::ofPage(const Figure &figure, int page)
{
    return {{{page, QRectF({0, 0}, figure.pageSize())}}, figure.pageSize()};
}

PreviewSheet PreviewSheet::of(const Figure &figure)
{
    PreviewSheet sheet;
    const int count = figure.pageCount();
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count))));
    const QSizeF step = figure.pageSize() + QSizeF(kGap, kGap);
    for (int page = 0; page < count; ++page) {
        const QPointF at(page % columns * step.width(), page / columns * step.height());
        sheet.pages.push_back({page, QRectF(at, figure.pageSize())});
        sheet.size = sheet.size.expandedTo(QSizeF(sheet.pages.back().rect.right(), sheet.pages.back().rect.bottom()));
    }
    return sheet;
}

} // namespace timeloupe
