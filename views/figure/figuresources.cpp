// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figuresources.h"

#include "model/table/sourcelinks.h"
#include "views/figure/paragraph.h"
#include "views/scene/timeline/paintgroupsink.h"

#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kSourceGap = 24;
constexpr double kBetween = 3;
constexpr double kLeastColumn = 360;
constexpr qsizetype kLongestAddress = 500; // characters

QString shortened(const QString &address)
{
    return address.size() <= kLongestAddress ? address : address.left(kLongestAddress) + u'…';
}

Paragraph entry(const FigureContext &context, std::size_t number)
{
    const Source &source = context.store().sources()[context.citations.sources()[number].value];
    const std::optional<WebAddress> link = addressOf(source);
    QString text = QStringLiteral("[%1] ").arg(number + 1) + context.words.source(source);
    if (source.url && !source.url->empty())
        text += u' ' + shortened(link ? link->text() : QString::fromStdString(*source.url));
    return {text, context.style.small, context.style.text, link};
}

int columnsIn(double width)
{
    return static_cast<int>(std::clamp(width / kLeastColumn, 1.0, 4.0));
}

double columnWidth(double width, int columns)
{
    return (width - kSourceGap * (columns - 1)) / columns;
}

} // namespace

double FigureSources::height(std::size_t source, double width) const
{
    return entry(*m_context, source).height(width) + kBetween;
}

FigureSources::Piece FigureSources::all(double width) const
{
    Piece piece;
    if (count() == 0)
        return piece;
    const auto most = static_cast<std::size_t>(columnsIn(width));
    const std::size_t each = (count() + most - 1) / most;
    const auto columns = static_cast<int>((count() + each - 1) / each);
    piece.columnWidth = columnWidth(width, columns);
    double y = 0;
    for (std::size_t i = 0; i < count(); ++i) {
        if (i % each == 0)
            y = 0;
        piece.entries.push_back({i, {static_cast<double>(i / each) * (piece.columnWidth + kSourceGap), y}});
        y += height(i, piece.columnWidth);
        piece.height = std::max(piece.height, y);
    }
    return piece;
}

std::vector<FigureSources::Piece> FigureSources::pages(QSizeF room) const
{
    std::vector<Piece> pages;
    const int columns = columnsIn(room.width());
    int column = columns; // starts a new page
    double y = 0;
    for (std::size_t i = 0; i < count(); ++i) {
        const double needed = height(i, columnWidth(room.width(), columns));
        if (column < columns && y > 0 && y + needed > room.height()) {
            ++column;
            y = 0;
        }
        if (column == columns) {
            pages.emplace_back();
            pages.back().columnWidth = columnWidth(room.width(), columns);
            column = 0;
            y = 0;
        }
        Piece &page = pages.back();
        page.entries.push_back({i, {column * (page.columnWidth + kSourceGap), y}});
        y += needed;
        page.height = std::max(page.height, y);
    }
    return pages;
}

void FigureSources::paint(QPainter &painter, QPointF at, const Piece &piece) const
{
    for (const Piece::Entry &placed : piece.entries) {
        entry(*m_context, placed.source).paint(painter, at + placed.at, piece.columnWidth);
    }
}

QString FigureSources::runIn() const
{
    QStringList parts;
    for (std::size_t i = 0; i < count(); ++i) {
        const Source &source = m_context->store().sources()[m_context->citations.sources()[i].value];
        parts += QStringLiteral("[%1] %2").arg(QString::number(i + 1), m_context->words.shortSource(source));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace timeloupe
