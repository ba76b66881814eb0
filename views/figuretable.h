// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figurecitations.h"
#include "figurewords.h"
#include "paragraph.h"
#include "style.h"

#include <QSizeF>

namespace timeloupe {

/// All events of a figure as a table that goes on over pages, each with a header row.
class FigureTable
{
public:
    /// Pages have `room` for it. O(rows).
    FigureTable(EventStorePtr store, const RowSet &rows, const FigureCitations &citations, Language language,
                const Style &style, QSizeF room);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    void paint(QPainter &painter, QPointF at, int page) const;

private:
    struct Row
    {
        EventRow row;
        double height = 0;
    };
    [[nodiscard]] std::vector<Paragraph> cells(EventRow row) const;
    [[nodiscard]] double columnWidth(std::size_t column) const;
    double paintCells(QPainter *painter, QPointF at, const std::vector<Paragraph> &cells) const;

    EventStorePtr m_store;
    const FigureCitations &m_citations;
    FigureWords m_words;
    Style m_style;
    QSizeF m_room;
    std::vector<std::vector<Row>> m_pages;
};

} // namespace timeloupe
