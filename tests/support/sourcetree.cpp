// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace timeloupe::test {

QString sourceRoot()
{
    return QStringLiteral(TIMELOUPE_SOURCE_DIR);
}

QStringList layers()
{
    return {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")};
}

QStringList filesIn(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator found(sourceRoot() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    return files;
}

QStringList sourcesIn(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders)
        files += filesIn(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    return files;
}

QString contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString codeOf(const QString &fileName)
{
    static const QRegularExpression comment(QStringLiteral("(^|\\s)//[^\\n]*"));
    return contentOf(fileName).remove(comment);
}

QString placeOf(const QString &fileName)
{
    return QDir(sourceRoot()).relativeFilePath(fileName);
}

QStringList includesOf(const QString &fileName)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    for (auto matches = include.globalMatch(contentOf(fileName)); matches.hasNext();)
        names += matches.next().captured(1);
    return names;
}

std::optional<QString> includedFile(const QString &fileName, const QString &include)
{
    for (const QString &folder : {QFileInfo(fileName).path(), sourceRoot()}) {
        const QString path = QDir::cleanPath(folder + u'/' + include);
        if (QFileInfo(path).isFile())
            return path;
    }
    return std::nullopt;
}

} // namespace timeloupe::test
