// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/hovercard.h"

#include "model/text/displaytext.h"
#include "views/style/eventcolor.h"
#include "views/style/marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kPadding = 10;
constexpr double kLineHeight = 18;
constexpr double kWidest = 380;
constexpr double kIndent = 18;
constexpr std::size_t kMostParts = 12; // amounts, measures or parties of one event

/// Adds "and n more" after the first `count` items; nothing when these are all.
void addRest(QStringList &parts, std::size_t count, std::size_t all)
{
    if (count < all)
        parts << timeloupe::HoverCard::tr("and %n more", nullptr, static_cast<int>(all - count));
}

QString amountsOf(const EventStore &store, EventRow row, const Words &words)
{
    QStringList parts;
    const std::size_t amounts = std::min(store.amountCount(row), kMostParts);
    for (std::size_t i = 0; i < amounts; ++i) {
        const AmountView view = store.amount(row, i);
        parts << words.longAmount({view.value, view.max, store.currencies()[view.currency], view.bound, view.of});
    }
    addRest(parts, amounts, store.amountCount(row));
    const auto measures = store.measures(row);
    const std::size_t measured = std::min(measures.size(), kMostParts);
    for (std::size_t i = 0; i < measured; ++i)
        parts << words.measure(measures[i]);
    addRest(parts, measured, measures.size());
    return parts.join(QStringLiteral(" · "));
}

QString partiesOf(const EventStore &store, EventRow row, const Words &words)
{
    QStringList parts;
    const auto parties = store.parties(row);
    const std::size_t shown = std::min(parties.size(), kMostParts);
    for (const Party &party : parties.first(shown)) {
        const QString name = displayLabel(store.companies()[party.company.value].name, kLongestWord);
        parts << (party.role == Role::Unknown ? name : name + QStringLiteral(" (") + words.role(party.role) + u')');
    }
    addRest(parts, shown, parties.size());
    return parts.join(QStringLiteral(", "));
}

} // namespace

HoverCard::HoverCard(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HoverCard::setLook(const Style &style)
{
    m_style = style;
    update();
}

void HoverCard::showEvent(const EventStore &store, EventRow row, const Words &words, QPointF at)
{
    m_lines.clear();
    m_lines.push_back({words.kind(store.kind(row)) + QStringLiteral(" · ") + words.status(store.status(row)), false,
                       true, eventColor(m_style, store, row), store.kind(row)});
    m_lines.push_back({displayLabel(store.title(row, words.language())), true, false, {}, {}});
    const auto date = store.date(row);
    const auto bounds = store.bounds(row);
    QString when = date ? words.date(*date) : tr("no date");
    if (date && !words.precision(*date).isEmpty())
        when += QStringLiteral(" (") + words.precision(*date) + u')';
    else if (!date && bounds)
        when += QStringLiteral(" (") + words.date(*bounds) + u')';
    m_lines.push_back({when, false, false, {}, {}});
    if (const QString amounts = amountsOf(store, row, words); !amounts.isEmpty())
        m_lines.push_back({amounts, true, false, {}, {}});
    if (const QString parties = partiesOf(store, row, words); !parties.isEmpty())
        m_lines.push_back({parties, false, false, {}, {}});
    if (const std::size_t sources = store.sourceCount(row); sources > 0)
        m_lines.push_back({tr("%n sources", nullptr, static_cast<int>(sources)), false, true, {}, {}});
    place(at);
}

void HoverCard::showList(const EventStore &store, const std::vector<EventRow> &rows, std::size_t count,
                         const Words &words, const QString &hint, QPointF at)
{
    m_lines.clear();
    m_lines.push_back({tr("%1 events", nullptr, static_cast<int>(count)).arg(words.number(static_cast<double>(count))),
                       true,
                       false,
                       {},
                       {}});
    m_lines.push_back({tr("adding up …"), false, true, {}, {}});
    for (const EventRow row : rows) {
        QString text;
        if (const auto amount = store.mainAmount(row)) {
            text = words.shortAmount(
                       {amount->value, amount->max, store.currencies()[amount->currency], amount->bound, amount->of}) +
                   QStringLiteral("  ");
        }
        text += displayLabel(store.title(row, words.language()));
        m_lines.push_back({text, false, false, eventColor(m_style, store, row), store.kind(row)});
    }
    if (count > rows.size()) {
        m_lines.push_back(
            {tr("and %1 more").arg(words.number(static_cast<double>(count - rows.size()))), false, true, {}, {}});
    }
    if (!hint.isEmpty())
        m_lines.push_back({hint, false, true, {}, {}});
    place(at);
}

void HoverCard::setSum(const QString &sum)
{
    constexpr std::size_t place = 1; // index of the lane in the card
    m_lines[place].text = sum;
    m_lines[place].muted = false;
    this->place(m_at);
}

QString HoverCard::text() const
{
    QStringList lines;
    for (const Line &line : m_broken)
        lines += line.text;
    return lines.join(u'\n');
}

/// Breaks the lines and returns the resulting width.
double HoverCard::breakLines()
{
    m_broken.clear();
    double width = 0;
    for (const Line &line : m_lines) {
        const QFont &font = line.bold ? m_style.bold : m_style.font;
        const double indent = line.color ? kIndent : 0;
        QTextLayout layout(line.text, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        Line part = line;
        for (QTextLine textLine = layout.createLine(); textLine.isValid(); textLine = layout.createLine()) {
            textLine.setLineWidth(kWidest - indent);
            part.text = line.text.mid(textLine.textStart(), textLine.textLength());
            width = std::max(width, textLine.naturalTextWidth() + indent);
            m_broken.push_back(part);
            part.kind = Kind::Unknown;
        }
        layout.endLayout();
    }
    return width;
}

void HoverCard::place(QPointF at)
{
    m_at = at;
    const double width = breakLines();
    const QSize size(static_cast<int>(width + 2 * kPadding + 1),
                     static_cast<int>(kLineHeight * static_cast<double>(m_broken.size()) + 2 * kPadding - 4));
    QPoint corner = at.toPoint() + QPoint(16, 18);
    const QSize room = parentWidget()->size();
    if (corner.x() + size.width() > room.width())
        corner.setX(std::max(0, static_cast<int>(at.x()) - size.width() - 14));
    if (corner.y() + size.height() > room.height())
        corner.setY(std::max(0, static_cast<int>(at.y()) - size.height() - 14));
    setGeometry(QRect(corner, size));
    show();
    raise();
    update();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.border, 1));
    painter.setBrush(m_style.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    double y = kPadding - 2;
    for (const Line &line : m_broken) {
        double x = kPadding;
        if (line.color) {
            if (line.kind != Kind::Unknown)
                paintMark(painter, line.kind, QPointF(x + 5, y + kLineHeight / 2), m_style.mark, *line.color, false,
                          m_style.surface);
            x += kIndent;
        }
        painter.setFont(line.bold ? m_style.bold : m_style.font);
        painter.setPen(line.muted ? m_style.muted : m_style.text);
        painter.drawText(QPointF(x, y + kLineHeight / 2 + 4.3), line.text);
        y += kLineHeight;
    }
}

} // namespace timeloupe
