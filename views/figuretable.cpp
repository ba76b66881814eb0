// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretable.h"

#include <QPainter>

#include <array>

namespace timeloupe {

namespace {

constexpr std::array<double, 6> kShares{0.14, 0.32, 0.14, 0.20, 0.12, 0.08};
constexpr double kGap = 12;
constexpr double kPadding = 4;
constexpr double kHeading = 34;

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

FigureTable::FigureTable(EventStorePtr store, const RowSet &rows, const FigureCitations &citations, Language language,
                         const Style &style, QSizeF room)
    : m_store(std::move(store)), m_citations(citations), m_words(language), m_style(style), m_room(room)
{
    const double full = room.height() - kHeading - 28;
    double left = 0;
    rows.forEach([&](EventRow row) {
        const double height = paintCells(nullptr, {}, cells(row));
        if (m_pages.empty() || left < height) {
            m_pages.emplace_back();
            left = full;
        }
        m_pages.back().push_back({row, height});
        left -= height;
    });
}

double FigureTable::columnWidth(std::size_t column) const
{
    return kShares[column] * m_room.width() - kGap;
}

std::vector<Paragraph> FigureTable::cells(EventRow row) const
{
    const Words &words = m_words.words();
    const auto date = m_store->date(row) ? m_store->date(row) : m_store->bounds(row);
    QStringList parties;
    for (const Party &party : m_store->parties(row)) {
        const QString name = qString(m_store->companies()[party.company.value].name);
        parties += party.role == Role::Unknown ? name : QStringLiteral("%1 (%2)").arg(name, words.role(party.role));
    }
    QStringList amounts;
    for (const Amount &amount : m_store->record(row).amounts)
        amounts += words.longAmount(amount);
    QStringList kind{words.kind(m_store->kind(row))};
    if (m_store->status(row) != Status::Unknown)
        kind += words.status(m_store->status(row));
    const QString dash = QStringLiteral("–");
    const auto cell = [&](const QString &text, const QFont &font) {
        return Paragraph{text.isEmpty() ? dash : text, font, m_style.text};
    };
    return {cell(date ? words.date(*date) : QString(), m_style.small),
            cell(qString(m_store->title(row, words.language())), m_style.smallBold),
            cell(kind.join(QStringLiteral(" · ")), m_style.small),
            cell(parties.join(QStringLiteral(", ")), m_style.small),
            cell(amounts.join(QStringLiteral(", ")), m_style.small),
            cell(m_citations.marks(row), m_style.small)};
}

double FigureTable::paintCells(QPainter *painter, QPointF at, const std::vector<Paragraph> &cells) const
{
    double height = 0;
    double x = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (painter != nullptr)
            cells[i].paint(*painter, at + QPointF(x, kPadding), columnWidth(i));
        else
            height = std::max(height, cells[i].height(columnWidth(i)));
        x += columnWidth(i) + kGap;
    }
    return height + 2 * kPadding;
}

void FigureTable::paint(QPainter &painter, QPointF at, int page) const
{
    Paragraph{m_words.appendix(), m_style.title, m_style.text}.paint(painter, at, m_room.width());
    at += QPointF(0, kHeading);
    std::vector<Paragraph> header;
    for (const QString &name : m_words.columns())
        header.push_back({name, m_style.smallBold, m_style.muted});
    paintCells(&painter, at, header);
    at += QPointF(0, 24);
    painter.fillRect(QRectF(at, QSizeF(m_room.width(), 1)), m_style.gridMajor);
    for (const Row &row : m_pages[static_cast<std::size_t>(page)]) {
        paintCells(&painter, at, cells(row.row));
        at += QPointF(0, row.height);
        painter.fillRect(QRectF(at, QSizeF(m_room.width(), 1)), m_style.gridMinor);
    }
}

} // namespace timeloupe
