// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figuretable.h"

#include "model/table/eventcells.h"
#include "model/text/displaytext.h"
#include "views/figure/paragraph.h"
#include "views/widgets/wrappedlines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace timeloupe {

namespace {

constexpr double kColumnGap = 14;
constexpr double kPadding = 4;
constexpr double kHeading = 32;
constexpr double kSign = 16; // height of the line that explains the sign
constexpr double kNames = 24;
constexpr std::size_t kSample = 2000; // rows sampled to fit columns
constexpr double kMostStretch = 0.3;  // maximum stretch: cells of one row stay close together
constexpr double kWidestWord = 130;
constexpr std::array<double, 6> kMost{150, 420, 150, 330, 190, 110};

} // namespace

FigureTable::FigureTable(FigureContextPtr context, QString title, double width, RowSetPtr drawn)
    : m_context(std::move(context)),
      m_title(std::move(title)),
      m_width(width),
      m_drawn(std::move(drawn)),
      m_plain(m_context->style.small),
      m_bold(m_context->style.smallBold),
      m_line(std::ceil(QFontMetricsF(m_context->style.small).height()))
{
    m_rows.reserve(m_context->shown->count());
    m_context->shown->forEach([this](EventRow row) { m_rows.push_back(row); });
    fitColumns();
    measureRows();
}

/// Fits each column to its widest cell; shrinks the widest columns down to their longest word where space is short.
void FigureTable::fitColumns()
{
    std::array<double, kColumns> least{};
    const QStringList names = m_context->words.columns();
    for (std::size_t column = 0; column < kColumns; ++column)
        least[column] = m_widths[column] = m_bold.width(names[static_cast<qsizetype>(column)]);
    const std::size_t step = std::max<std::size_t>(1, m_rows.size() / kSample);
    for (std::size_t i = 0; i < m_rows.size(); i += step) {
        const Cells row = cells(m_rows[i]);
        for (std::size_t column = 0; column < kColumns; ++column) {
            const double whole = std::min(measure(column).width(row[column]), kMost[column]);
            m_widths[column] = std::max(m_widths[column], whole + 1);
            const double word = std::min(widestWord(measure(column), row[column]), kWidestWord);
            least[column] = std::max(least[column], word + 1);
        }
    }
    const double room = m_width - kColumnGap * (kColumns - 1);
    const auto sum = [](const auto &widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    const double wanted = sum(m_widths);
    const double needed = sum(least);
    if (wanted <= room) {
        const double spare = std::min(room - wanted, wanted * kMostStretch);
        for (double &width : m_widths)
            width += spare / kColumns;
        return;
    }
    const double share = std::clamp((room - needed) / std::max(1.0, wanted - needed), 0.0, 1.0);
    const double shrink = std::min(1.0, room / needed);
    for (std::size_t column = 0; column < kColumns; ++column)
        m_widths[column] = (least[column] + (m_widths[column] - least[column]) * share) * shrink;
}

void FigureTable::measureRows()
{
    m_lines.reserve(m_rows.size());
    for (const EventRow row : m_rows) {
        qsizetype most = 1;
        for (const QStringList &column : lines(cells(row)))
            most = std::max(most, column.size());
        m_lines.push_back(static_cast<std::uint16_t>(std::min<qsizetype>(most, 60'000)));
    }
}

FigureTable::Cells FigureTable::cells(EventRow row) const
{
    const EventStore &store = m_context->store();
    const Words &words = m_context->words.words();
    const auto date = store.date(row) ? store.date(row) : store.bounds(row);
    QStringList parties;
    for (const Party &party : store.parties(row)) {
        const QString name = displayLabel(store.companies()[party.company.value].name);
        parties += party.role == Role::Unknown ? name : QStringLiteral("%1 (%2)").arg(name, words.role(party.role));
    }
    QStringList amounts;
    for (std::size_t i = 0; i < store.amountCount(row); ++i)
        amounts += words.longAmount(toAmount(store, store.amount(row, i)));
    QStringList kind{words.kind(store.kind(row))};
    if (store.status(row) != Status::Unknown)
        kind += words.status(store.status(row));
    QString title = displayText(store.title(row, words.language()), kLongestBlock);
    if (m_drawn && !m_drawn->contains(row))
        title.prepend(FigureStrings::countedSign() + QChar(QChar::Nbsp));
    Cells texts{date ? words.date(*date) : QString(), title,
                kind.join(QStringLiteral(" · ")),     parties.join(QStringLiteral(", ")),
                amounts.join(QStringLiteral(", ")),   m_context->citations.marks(row)};
    if (store.isUndated(row))
        texts[0] = texts[0].isEmpty() ? m_context->words.undated() : m_context->words.undatedWithin(texts[0]);
    for (QString &text : texts) {
        if (text.isEmpty())
            text = QStringLiteral("–");
    }
    return texts;
}

std::array<QStringList, FigureTable::kColumns> FigureTable::lines(const Cells &cells) const
{
    std::array<QStringList, kColumns> wrapped;
    for (std::size_t column = 0; column < kColumns; ++column)
        wrapped[column] = wrappedLines(measure(column), cells[column], m_widths[column]);
    return wrapped;
}

double FigureTable::headHeight() const
{
    return kHeading + (m_drawn ? kSign : 0) + kNames;
}

double FigureTable::rowHeight(int lines) const
{
    return lines * m_line + 2 * kPadding;
}

double FigureTable::height() const
{
    double sum = headHeight();
    for (const std::uint16_t lines : m_lines)
        sum += rowHeight(lines);
    return sum;
}

std::vector<FigureTable::Piece> FigureTable::pieces(double first, double other) const
{
    std::vector<Piece> found;
    std::size_t row = 0;
    int line = 0;
    const double least = headHeight() + rowHeight(1);
    if (first < least)
        found.emplace_back();
    while (row < m_rows.size()) {
        const double room = std::max(found.empty() ? first : other, least);
        Piece piece{row, row, line, 0, headHeight()};
        while (row < m_rows.size()) {
            const int rest = m_lines[row] - line;
            const bool fits = piece.height + rowHeight(rest) <= room;
            const auto fitting = static_cast<int>((room - piece.height - 2 * kPadding) / m_line);
            const bool isHigherThanPage = headHeight() + rowHeight(rest) > other;
            if (!fits && (!isHigherThanPage || fitting < 1))
                break;
            const int taken = fits ? rest : fitting;
            piece.height += rowHeight(taken);
            piece.end = row + 1;
            piece.lastLines = line + taken;
            line = fits ? 0 : line + taken;
            if (!fits)
                break;
            ++row;
        }
        found.push_back(piece);
    }
    return found;
}

void FigureTable::paintHead(QPainter &painter, QPointF at) const
{
    const Style &style = m_context->style;
    Paragraph{m_title, style.title, style.text}.paint(painter, at, m_width);
    if (m_drawn)
        Paragraph{m_context->words.countedOnlyNote(), style.small, style.muted}.paint(
            painter, at + QPointF(0, kHeading - 5), m_width);
    double x = at.x();
    const double baseline = at.y() + headHeight() - kNames + 4 + QFontMetricsF(style.smallBold).ascent();
    painter.setFont(style.smallBold);
    painter.setPen(style.muted);
    const QStringList names = m_context->words.columns();
    for (std::size_t column = 0; column < kColumns; ++column) {
        painter.drawText(QPointF(x, baseline), names[static_cast<qsizetype>(column)]);
        x += m_widths[column] + kColumnGap;
    }
    painter.fillRect(QRectF(at.x(), at.y() + headHeight() - 1, m_width, 1), style.gridMajor);
}

void FigureTable::paintRow(QPainter &painter, QPointF at, EventRow row, int from, int to) const
{
    const Style &style = m_context->style;
    const double ascent = QFontMetricsF(style.small).ascent();
    painter.setPen(style.text);
    double x = at.x();
    const auto wrapped = lines(cells(row));
    for (std::size_t column = 0; column < kColumns; ++column) {
        painter.setFont(column == 1 ? style.smallBold : style.small);
        for (int line = from; line < std::min<int>(to, static_cast<int>(wrapped[column].size())); ++line)
            painter.drawText(QPointF(x, at.y() + kPadding + (line - from) * m_line + ascent), wrapped[column][line]);
        x += m_widths[column] + kColumnGap;
    }
}

void FigureTable::paint(QPainter &painter, QPointF at, const Piece &piece) const
{
    if (piece.begin == piece.end)
        return;
    paintHead(painter, at);
    at += QPointF(0, headHeight());
    for (std::size_t row = piece.begin; row < piece.end; ++row) {
        const int from = row == piece.begin ? piece.firstLine : 0;
        const int to = row + 1 == piece.end ? piece.lastLines : m_lines[row];
        paintRow(painter, at, m_rows[row], from, to);
        at += QPointF(0, rowHeight(to - from));
        painter.fillRect(QRectF(at.x(), at.y() - 1, m_width, 1), m_context->style.gridMinor);
    }
}

QString FigureTable::dates(const Piece &piece) const
{
    const EventStore &store = m_context->store();
    std::size_t end = piece.end;
    while (end > piece.begin && m_rows[end - 1].value >= store.datedCount())
        --end;
    if (end == piece.begin)
        return m_context->words.undated();
    TimeRange range{store.begin(m_rows[piece.begin]), store.begin(m_rows[end - 1]) + 1};
    return m_context->words.words().range(range);
}

} // namespace timeloupe
