// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace timeloupe {

/// Removes the plain files of `folder` with such names that no program holds a lock of (flock) and that were last
/// written more than a minute ago: killed programs left them. O(entries).
void removeAbandonedFiles(const QString &folder, const QRegularExpression &names);

} // namespace timeloupe
