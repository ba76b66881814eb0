// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurestrings.h"

#include "model/text/displaytext.h"

namespace timeloupe {

QString FigureStrings::events(std::size_t shown, std::size_t all) const
{
    const QString total = m_words.number(static_cast<double>(all));
    const auto count = static_cast<double>(shown);
    if (shown != all)
        return catalogue().text("figure.eventsOf", count).arg(m_words.number(count), total);
    return catalogue().text("figure.events", count).arg(total);
}

QString FigureStrings::net(const Totals &totals) const
{
    QStringList sums;
    for (const Total &total : totals.totals) {
        if (total.net > 0)
            sums += m_words.money(total.net, total.currency);
    }
    if (sums.isEmpty())
        return {};
    const QString last = sums.takeLast();
    const QString list = sums.isEmpty() ? last : text("figure.and").arg(sums.join(QStringLiteral(", ")), last);
    return text("figure.net").arg(list);
}

QString FigureStrings::filter(const QString &query) const
{
    return text("figure.filter").arg(query);
}

QString FigureStrings::dataUpTo(Instant end) const
{
    return text("figure.dataUpTo").arg(m_words.instant(shifted(end, -1), static_cast<double>(kMsPerDay)));
}

QString FigureStrings::source(const Source &source) const
{
    QString text = displayText(source.title.in(m_words.language()), kLongestBlock);
    if (text.isEmpty())
        text = displayLabel(source.id);
    QStringList more;
    if (!source.publisher.empty())
        more += displayLabel(source.publisher);
    more += source.published ? m_words.date(*source.published) : this->text("figure.sourceUndated");
    return text + (source.publisher.empty() ? QStringLiteral(", ") : QStringLiteral(". ")) +
           more.join(QStringLiteral(", ")) + u'.';
}

QString FigureStrings::shortSource(const Source &source) const
{
    QString text = displayText(source.title.in(m_words.language()), kLongestBlock);
    if (text.isEmpty())
        text = displayLabel(source.id);
    return source.published ? QString(text + QStringLiteral(", ") + m_words.date(*source.published)) : text;
}

QString FigureStrings::place(std::size_t column, std::size_t columns, std::size_t row, std::size_t rows) const
{
    if (rows == 1)
        return QStringLiteral("%1 / %2").arg(QString::number(column + 1), QString::number(columns));
    if (columns == 1)
        return QStringLiteral("%1 / %2").arg(QString::number(row + 1), QString::number(rows));
    return text("figure.place").arg(QString::number(column + 1), QString::number(row + 1));
}

QString FigureStrings::more(std::size_t events) const
{
    const auto count = static_cast<double>(events);
    return catalogue().text("figure.more", count).arg(m_words.number(count));
}

QString FigureStrings::overlapLabel(int page) const
{
    return text("figure.overlap").arg(page);
}

QString FigureStrings::pages(int first, int last) const
{
    return first == last ? text("figure.page").arg(first)
                         : text("figure.pages").arg(QString::number(first), QString::number(last));
}

QStringList FigureStrings::columns() const
{
    return catalogue().list("figure.columns");
}

} // namespace timeloupe
