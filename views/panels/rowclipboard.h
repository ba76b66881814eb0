// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QMimeData>

#include <memory>
#include <vector>

namespace timeloupe {

/// Cells of a table as tab-separated text and as an HTML table, in that order of rows and columns. A tab or line break
/// in a cell becomes a space; a cell that a spreadsheet would run as a formula gets an apostrophe before it.
std::unique_ptr<QMimeData> rowsAsMimeData(const QAbstractItemModel &model, const std::vector<int> &rows,
                                          const std::vector<int> &columns);

} // namespace timeloupe
