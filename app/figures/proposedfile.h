// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace timeloupe {

/// A path for the save dialog. The name is the first of `names` that has characters which file systems accept; the
/// folder is `folder` where it exists, otherwise the user's documents.
QString proposedFile(const QString &folder, const QStringList &names, const QString &suffix);

} // namespace timeloupe
