// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewsettings.h"

#include "app/files/usersettings.h"
#include "model/formats/json/librarytext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace timeloupe {

namespace {

const QString kJson = QStringLiteral("json");

/// The settings group of a timeline.
QString groupOf(const QString &file)
{
    const bool isPlace = file.startsWith(QStringLiteral(":/")) || file == QStringLiteral("-");
    const QString path = isPlace ? file : QFileInfo(file).absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("views/%1/").arg(QString::fromLatin1(hash));
}

Result<ViewLibrary> libraryIn(const UserSettings &stored, const QString &file)
{
    const QByteArray json = stored.text(groupOf(file) + kJson, UserSettings::kMostBytes).toUtf8();
    return json.isEmpty() ? Result<ViewLibrary>(ViewLibrary()) : libraryFromDocument(json.toStdString(), file);
}

void putAside(UserSettings &stored, const QString &group)
{
    const QString unreadable = group + QStringLiteral("unreadable%1");
    int number = 1;
    while (stored.contains(unreadable.arg(number)))
        ++number;
    stored.set(unreadable.arg(number), stored.text(group + kJson, UserSettings::kMostBytes));
}

} // namespace

Result<ViewLibrary> viewsInSettings(const QString &file)
{
    return libraryIn(UserSettings(), file);
}

Result<MergedLibrary> keepViewsInSettings(const QString &file, const ViewLibrary &base, const ViewLibrary &ours)
{
    UserSettings stored;
    const FolderLock lock = stored.lock();
    const QString group = groupOf(file);
    const Result<ViewLibrary> theirs = libraryIn(stored, file);
    if (!theirs)
        putAside(stored, group);
    MergedLibrary result = merged(base, ours, theirs ? *theirs : base);
    if (result.library.isEmpty()) {
        stored.remove(group + kJson);
    } else {
        stored.set(group + QStringLiteral("file"), file);
        stored.set(group + kJson, QString::fromStdString(libraryDocument(textOf(result.library))));
    }
    if (stored.sync())
        return result;
    return Diagnostic::errorIn(stored.fileName(),
                               QCoreApplication::translate("ViewLibraryStorage", "the settings cannot be written"));
}

} // namespace timeloupe
