// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace timeloupe {

/// A plain text table with a header: columns as wide as their widest cell, separated by two spaces. A row is a line,
/// whatever its cells contain.
class TextTable
{
public:
    explicit TextTable(QStringList header);

    /// Right aligns `count` columns from `first` on; −1: all the rest.
    void alignRight(qsizetype first, qsizetype count = -1);
    /// As many cells as in the header.
    void add(const QStringList &cells);
    [[nodiscard]] QStringList lines() const;

private:
    [[nodiscard]] QString line(const QStringList &cells) const;

    std::vector<QStringList> m_rows; ///< visible(); header first
    std::vector<qsizetype> m_widths;
    std::vector<bool> m_flushRight;
};

} // namespace timeloupe
