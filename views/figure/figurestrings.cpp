// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figurestrings.h"

#include "model/text/displaytext.h"

namespace timeloupe {

QString FigureStrings::pick(const char *english, const char *french) const
{
    return QString::fromUtf8(m_words.language() == Language::French ? french : english);
}

QString FigureStrings::events(std::size_t shown, std::size_t all) const
{
    const QString total = m_words.number(static_cast<double>(all));
    if (shown != all)
        return pick("%1 of %2 events", "%1 événements sur %2").arg(m_words.number(static_cast<double>(shown)), total);
    return all == 1 ? pick("1 event", "1 événement") : pick("%1 events", "%1 événements").arg(total);
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
    const QString list =
        sums.isEmpty() ? last : pick("%1 and %2", "%1 et %2").arg(sums.join(QStringLiteral(", ")), last);
    return pick("net %1, nothing counted twice", "net %1, rien compté deux fois").arg(list);
}

QString FigureStrings::filter(const QString &query) const
{
    return pick("Filter: %1", "Filtre : %1").arg(query);
}

QString FigureStrings::dataUpTo(Instant end) const
{
    return pick("sources to %1", "sources jusqu’au %1")
        .arg(m_words.instant(shifted(end, -1), static_cast<double>(kMsPerDay)));
}

QString FigureStrings::source(const Source &source) const
{
    QString text = displayText(source.title.in(m_words.language()), kLongestBlock);
    if (text.isEmpty())
        text = displayLabel(source.id);
    QStringList more;
    if (!source.publisher.empty())
        more += displayLabel(source.publisher);
    more += source.published ? m_words.date(*source.published) : pick("undated", "sans date");
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
    return pick("column %1, row %2", "colonne %1, rangée %2")
        .arg(QString::number(column + 1), QString::number(row + 1));
}

QString FigureStrings::more(std::size_t events) const
{
    return (events == 1 ? pick("and %1 more", "et %1 autre") : pick("and %1 more", "et %1 autres"))
        .arg(m_words.number(static_cast<double>(events)));
}

QString FigureStrings::overlapLabel(int page) const
{
    return pick("glue page %1 here", "coller la page %1 ici").arg(page);
}

QString FigureStrings::pages(int first, int last) const
{
    return first == last ? pick("page %1", "page %1").arg(first)
                         : pick("pages %1–%2", "pages %1–%2").arg(QString::number(first), QString::number(last));
}

QStringList FigureStrings::columns() const
{
    return {pick("Date", "Date"),       pick("Event", "Événement"), pick("Kind", "Genre"),
            pick("Parties", "Parties"), pick("Amount", "Montant"),  pick("Sources", "Sources")};
}

} // namespace timeloupe
