// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/texttable.h"

#include "app/commandline/textwidth.h"
#include "model/core/visibletext.h"

#include <algorithm>

namespace timeloupe {

TextTable::TextTable(QStringList header)
    : m_widths(static_cast<std::size_t>(header.size())), m_flushRight(static_cast<std::size_t>(header.size()))
{
    add(header);
}

void TextTable::alignRight(qsizetype first, qsizetype count)
{
    const auto begin = m_flushRight.begin() + first;
    std::fill(begin, count < 0 ? m_flushRight.end() : begin + count, true);
}

void TextTable::add(const QStringList &cells)
{
    QStringList shown;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        shown += visible(cells[static_cast<qsizetype>(i)]);
        m_widths[i] = std::max(m_widths[i], textWidth(shown.back()));
    }
    m_rows.push_back(shown);
}

QString TextTable::line(const QStringList &cells) const
{
    QString line;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        if (i > 0)
            line += QStringLiteral("  ");
        line += padded(cells[static_cast<qsizetype>(i)], m_widths[i], m_flushRight[i]);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QStringList TextTable::lines() const
{
    QStringList lines;
    for (const QStringList &cells : m_rows)
        lines += line(cells);
    return lines;
}

} // namespace timeloupe
