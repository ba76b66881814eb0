// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/scene/timeline/labeltext.h"

#include <QStringList>

#include <array>

class QPainter;

namespace timeloupe {

/// Events of a figure as a table split over pages, each piece with a header row.
class FigureTable
{
public:
    /// `drawn` are the individually drawn events; the others are marked by a sign. null: no signs. O(rows).
    FigureTable(FigureContextPtr context, QString title, double width, RowSetPtr drawn);

    /// Rows on one page: from line `firstLine` of the first row to line `lastLines` of the last.
    struct Piece
    {
        std::size_t begin = 0; ///< row indices
        std::size_t end = 0;
        int firstLine = 0;
        int lastLines = 0; ///< end line of the last row
        double height = 0; ///< including the heading
    };
    /// Splits the table: height `first` for the first piece, `other` for the rest. A row higher than a page is split.
    /// When no row fits in `first`, the first piece is empty and has no heading.
    [[nodiscard]] std::vector<Piece> pieces(double first, double other) const;
    /// Height in one piece.
    [[nodiscard]] double height() const;
    void paint(QPainter &painter, QPointF at, const Piece &piece) const;

    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// The date range of a piece in words.
    [[nodiscard]] QString dates(const Piece &piece) const;

private:
    static constexpr std::size_t kColumns = 6;
    using Cells = std::array<QString, kColumns>;

    void fitColumns();
    void measureRows();
    [[nodiscard]] Cells cells(EventRow row) const;
    [[nodiscard]] const TextMeasure &measure(std::size_t column) const { return column == 1 ? m_bold : m_plain; }
    [[nodiscard]] std::array<QStringList, kColumns> lines(const Cells &cells) const;
    [[nodiscard]] double headHeight() const;
    void paintHead(QPainter &painter, QPointF at) const;
    void paintRow(QPainter &painter, QPointF at, EventRow row, int from, int to) const;
    [[nodiscard]] double rowHeight(int lines) const;

    FigureContextPtr m_context;
    QString m_title;
    double m_width;
    RowSetPtr m_drawn;
    TextMeasure m_plain;
    TextMeasure m_bold;
    double m_line = 0;
    std::array<double, kColumns> m_widths{};
    std::vector<EventRow> m_rows;
    std::vector<std::uint16_t> m_lines; ///< per row
};

} // namespace timeloupe
