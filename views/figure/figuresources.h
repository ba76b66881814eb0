// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"

class QPainter;

namespace timeloupe {

/// The numbered list of sources in columns.
class FigureSources
{
public:
    explicit FigureSources(FigureContextPtr context) : m_context(std::move(context)) {}

    /// Sources [begin, end) of the list.
    struct Piece
    {
        struct Entry
        {
            std::size_t source = 0;
            QPointF at;
        };
        std::vector<Entry> entries;
        double columnWidth = 0;
        double height = 0;
    };
    /// The whole list in columns of similar height.
    [[nodiscard]] Piece all(double width) const;
    /// Splits the list over pages of that size.
    [[nodiscard]] std::vector<Piece> pages(QSizeF room) const;
    void paint(QPainter &painter, QPointF at, const Piece &piece) const;
    /// A single paragraph of numbers and titles, for slides.
    [[nodiscard]] QString runIn() const;

private:
    [[nodiscard]] std::size_t count() const { return m_context->citations.sources().size(); }
    [[nodiscard]] double height(std::size_t source, double width) const;

    FigureContextPtr m_context;
};

} // namespace timeloupe
