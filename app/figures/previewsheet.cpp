// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/previewsheet.h"

#include "views/figure/figure.h"
#include "views/figure/figuresheet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace timeloupe {

namespace {

constexpr double kGap = 24;

/// Assembly lines of a page in one direction, from its edge.
struct Edges
{
    double assemble = 0; ///< overlapped by the previous page up to here
    double cut = 0;      ///< where the page itself is cut
};

/// Positions of the pages, each with its glue area at the cut of the previous one.
std::vector<double> placesOf(const std::map<std::size_t, Edges> &edges)
{
    std::vector<double> places;
    double cut = 0;
    for (const auto &[index, each] : edges) {
        places.push_back(places.empty() ? 0 : cut - each.assemble);
        cut = places.back() + each.cut;
    }
    return places;
}

} // namespace

PreviewSheet PreviewSheet::ofPage(const Figure &figure, int page)
{
    PreviewSheet sheet;
    sheet.add(page, QRectF({0, 0}, figure.pageSize()), QRectF({0, 0}, figure.pageSize()));
    return sheet;
}

PreviewSheet PreviewSheet::of(const Figure &figure)
{
    PreviewSheet sheet;
    sheet.assemble(figure);
    sheet.addPagesBelow(figure);
    return sheet;
}

void PreviewSheet::add(int number, const QRectF &rect, const QRectF &seen)
{
    pages.push_back({number, rect, seen});
    size = size.expandedTo(QSizeF(seen.right(), seen.bottom()));
}

void PreviewSheet::assemble(const Figure &figure)
{
    const FigureSheet &sheet = *figure.sheet();
    std::map<std::size_t, Edges> columns;
    std::map<std::size_t, Edges> rows;
    for (std::size_t i = 0; i < sheet.sheetPages; ++i) {
        const auto &view = sheet.pages[i].view;
        if (!view)
            return;
        columns[view->column] = {(view->area.left() + view->scene.plot.left) / figure.zoom(),
                                 view->area.right() / figure.zoom()};
        rows[view->row] = {(view->area.top() + view->scene.body.top()) / figure.zoom(),
                           view->area.bottom() / figure.zoom()};
    }
    const std::vector<double> left = placesOf(columns);
    const std::vector<double> top = placesOf(rows);
    const QSizeF page = figure.pageSize();
    // A cut page lies above the following ones.
    for (std::size_t i = sheet.sheetPages; i-- > 0;) {
        const std::size_t column = sheet.pages[i].view->column;
        const std::size_t row = sheet.pages[i].view->row;
        const QRectF rect(QPointF(left[column], top[row]), page);
        QRectF seen = rect;
        if (column + 1 < left.size())
            seen.setWidth(columns[column].cut);
        if (row + 1 < top.size())
            seen.setHeight(rows[row].cut);
        add(static_cast<int>(i), rect, seen);
        if (column + 1 < left.size())
            seams.emplace_back(seen.topRight(), seen.bottomRight());
        if (row + 1 < top.size())
            seams.emplace_back(seen.bottomLeft(), seen.bottomRight());
    }
}

void PreviewSheet::addPagesBelow(const Figure &figure)
{
    const int count = figure.pageCount();
    const QSizeF step = figure.pageSize() + QSizeF(kGap, kGap);
    const int first = static_cast<int>(pages.size());
    const double top = pages.empty() ? 0 : size.height() + kGap;
    const int poster = static_cast<int>(size.width() / figure.pageSize().width());
    const int wide = first > 1 ? std::max(1, poster) : std::max(1, qCeil(std::sqrt(count)));
    // A single page has space on its side.
    const int shift = first == 1 ? 1 : 0;
    for (int page = first; page < count; ++page) {
        const int place = page - first + shift;
        const QPointF at(place % wide * step.width(), (shift == 1 ? 0 : top) + place / wide * step.height());
        add(page, QRectF(at, figure.pageSize()), QRectF(at, figure.pageSize()));
    }
}

} // namespace timeloupe
