// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/displayname.h"

#include <QFileInfo>

namespace timeloupe {

QString displayName(const QString &fileName)
{
    return fileName.startsWith(QStringLiteral(":/")) ? QFileInfo(fileName).fileName() : fileName;
}

} // namespace timeloupe
