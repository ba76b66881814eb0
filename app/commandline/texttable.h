// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace timeloupe {

/// A table of plain text: columns as wide as their widest cell on a terminal, two spaces between, a header line. A row
/// is one line, whatever its cells hold.
class TextTable
{
public:
    explicit TextTable(QStringList header);

    /// Columns from `first` on are set flush right: `count` of them, or all the rest.
    void alignRight(qsizetype first, qsizetype count = -1);
    /// As many cells as the header has.
    void add(const QStringList &cells);
    [[nodiscard]] QStringList lines() const;

private:
    [[nodiscard]] QString line(const QStringList &cells) const;

    std::vector<QStringList> m_rows; ///< visible(); the header first
    std::vector<qsizetype> m_widths;
    std::vector<bool> m_flushRight;
};

} // namespace timeloupe
