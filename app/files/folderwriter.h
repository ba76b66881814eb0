// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace timeloupe {

struct FolderFile
{
    QString name;
    QByteArray bytes;
};

/// Writes files into a folder, created if necessary: all of them or none. Other files in it stay.
Result<bool> writeFolder(const QString &folder, const std::vector<FolderFile> &files);

} // namespace timeloupe
