// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewsettings.h"

#include "model/folderlock.h"
#include "model/shelftext.h"
#include "settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace timeloupe {

namespace {

const QString kJson = QStringLiteral("json");

/// The group of the settings that is this timeline's.
QString groupOf(const QString &file)
{
    const bool isPlace = file.startsWith(QStringLiteral(":/")) || file == QStringLiteral("-");
    const QString path = isPlace ? file : QFileInfo(file).absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("views/") + QString::fromLatin1(hash);
}

Result<Shelf> shelfIn(const QSettings &group, const QString &file)
{
    const QByteArray json = group.value(kJson).toString().toUtf8();
    return json.isEmpty() ? Result<Shelf>(Shelf()) : shelfFromDocument(json.toStdString(), file);
}

void putAside(QSettings &group)
{
    int number = 1;
    while (group.contains(QStringLiteral("unreadable%1").arg(number)))
        ++number;
    group.setValue(QStringLiteral("unreadable%1").arg(number), group.value(kJson));
}

} // namespace

Result<Shelf> viewsInSettings(const QString &file)
{
    QSettings stored = userSettings();
    stored.beginGroup(groupOf(file));
    return shelfIn(stored, file);
}

Result<MergedShelf> keepViewsInSettings(const QString &file, const Shelf &base, const Shelf &ours)
{
    QSettings stored = userSettings();
    const QString folder = QFileInfo(stored.fileName()).absolutePath();
    QDir().mkpath(folder);
    const FolderLock lock(folder);
    stored.sync(); // reads what other programs have written
    stored.beginGroup(groupOf(file));
    const Result<Shelf> theirs = shelfIn(stored, file);
    if (!theirs)
        putAside(stored);
    MergedShelf result = theirs ? merged(base, ours, *theirs) : MergedShelf{ours, {}};
    if (result.shelf.isEmpty()) {
        stored.remove(kJson);
    } else {
        stored.setValue(QStringLiteral("file"), file);
        stored.setValue(kJson, QString::fromStdString(shelfDocument(textOf(result.shelf))));
    }
    stored.sync();
    if (stored.status() == QSettings::NoError)
        return result;
    return Diagnostic{Severity::Error,
                      stored.fileName(),
                      0,
                      0,
                      QCoreApplication::translate("ViewKeeper", "the settings cannot be written"),
                      {}};
}

} // namespace timeloupe
