// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/scene/timeline/labeltext.h"

#include <QStringList>

#include <array>

class QPainter;

namespace timeloupe {

/// Events of a figure as a table that goes on over pages, each piece with a header row.
class FigureTable
{
public:
    /// `drawn`: those that are drawn apart on the pages, the others get a sign; null: none does. O(rows).
    FigureTable(FigureContextPtr context, QString title, double width, RowSetPtr drawn);

    /// Rows on one page: lines [firstLine, …) of the first, and of the last up to lastLines.
    struct Piece
    {
        std::size_t begin = 0; ///< of the rows
        std::size_t end = 0;
        int firstLine = 0;
        int lastLines = 0; ///< of the last row: up to this line
        double height = 0; ///< with the heading
    };
    /// The first piece has `first` room, the others `other`. A row higher than a page goes on on the next one. Where
    /// `first` has no room for any row, the first piece is empty, without a heading.
    [[nodiscard]] std::vector<Piece> pieces(double first, double other) const;
    /// The height of all of it in one piece.
    [[nodiscard]] double height() const;
    void paint(QPainter &painter, QPointF at, const Piece &piece) const;

    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    /// From the first date to the last of a piece, in words.
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
    std::vector<std::uint16_t> m_lines; ///< of each row
};

} // namespace timeloupe
