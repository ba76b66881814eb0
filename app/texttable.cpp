// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

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
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        m_widths[i] = std::max(m_widths[i], cells[static_cast<qsizetype>(i)].size());
    m_lines.push_back(cells);
}

QString TextTable::line(const QStringList &cells) const
{
    QString line;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const QString &cell = cells[static_cast<qsizetype>(i)];
        if (i > 0)
            line += QStringLiteral("  ");
        line += m_flushRight[i] ? cell.rightJustified(m_widths[i]) : cell.leftJustified(m_widths[i]);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

QString TextTable::text() const
{
    QString text;
    for (const QStringList &cells : m_lines)
        text += line(cells);
    return text;
}

} // namespace timeloupe
