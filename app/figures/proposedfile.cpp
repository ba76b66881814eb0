// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/proposedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace timeloupe {

namespace {

constexpr qsizetype kLongestFileName = 80;

/// Replaces what file systems reject or hide.
QString acceptedName(QString name)
{
    static const QRegularExpression rejected(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    name.replace(rejected, QStringLiteral(" "));
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name.simplified().left(kLongestFileName).trimmed();
}

} // namespace

QString proposedFile(const QString &folder, const QStringList &names, const QString &suffix)
{
    QString accepted;
    for (const QString &name : names)
        if (accepted.isEmpty())
            accepted = acceptedName(name);
    const bool exists = !folder.isEmpty() && QFileInfo(folder).isDir();
    return QDir(exists ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(accepted + u'.' + suffix);
}

} // namespace timeloupe
