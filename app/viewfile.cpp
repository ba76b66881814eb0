// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewfile.h"

#include "model/format.h"
#include "model/jsonmembers.h"
#include "model/jsonviewwriter.h"
#include "usersettings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace timeloupe {

namespace {

constexpr qint64 kPeeked = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("ViewKeeper", text);
}

Diagnostic errorIn(const QString &file, const QString &message)
{
    return {Severity::Error, file, 0, 0, message, {}};
}

/// The full form is an object, the simple form an array.
bool beginsAsObject(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray begin = file.read(kPeeked);
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin.remove(0, 3);
    return begin.trimmed().startsWith('{');
}

/// The group of the settings that is this timeline's.
QString groupOf(const QString &file)
{
    const bool isPlace = file.startsWith(QStringLiteral(":/")) || file == QStringLiteral("-");
    const QString path = isPlace ? file : QFileInfo(file).absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("views/%1/").arg(QString::fromLatin1(hash));
}

/// Views and stories by themselves: a timeline without events.
QByteArray jsonOf(const Shelf &shelf)
{
    EventStoreBuilder builder;
    builder.setViews(shelf.views);
    builder.setStories(shelf.stories);
    return formatById(QStringLiteral("json"))->write(*builder.build(), {}).value();
}

Result<Shelf> shelfFrom(const QByteArray &json, const QString &file)
{
    const Result<LoadedTimeline> loaded = formatById(QStringLiteral("json"))->read(json, file, {});
    if (!loaded)
        return loaded.error();
    return Shelf{loaded->store->views(), loaded->store->stories()};
}

} // namespace

bool canKeepViewsIn(const QString &file)
{
    const QFileInfo info(QFileInfo(file).canonicalFilePath());
    if (file.startsWith(QStringLiteral(":/")) || !info.isFile() || !info.isWritable())
        return false;
    const Format *format = formatForFile(file);
    const bool isJson = format == nullptr || format->id() == QStringLiteral("json");
    return isJson && QFileInfo(info.absolutePath()).isWritable() && beginsAsObject(file);
}

Result<bool> keepViewsIn(const QString &fileName, const Shelf &now, const Shelf &before)
{
    std::vector<JsonMemberText> members;
    if (now.views != before.views)
        members.emplace_back("views", viewsJson(now.views));
    if (now.stories != before.stories)
        members.emplace_back("stories", storiesJson(now.stories));
    if (members.empty())
        return true;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return errorIn(fileName, tr("the file cannot be read any more: %1").arg(file.errorString()));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return errorIn(fileName, tr("the file cannot be read any more: %1").arg(file.errorString()));
    const std::string_view json(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto changed = topLevelString(json, "format") == "timeloupe" ? withMembers(json, members) : std::nullopt;
    if (!changed)
        return errorIn(fileName, tr("the file was changed meanwhile, and is no timeline any more"));
    file.close();
    return writeFile(fileName, QByteArray(changed->data(), static_cast<qsizetype>(changed->size())));
}

Result<Shelf> viewsInSettings(const QString &file)
{
    const QByteArray json =
        UserSettings().text(groupOf(file) + QStringLiteral("json"), UserSettings::kMostBytes).toUtf8();
    return json.isEmpty() ? Result<Shelf>(Shelf()) : shelfFrom(json, file);
}

void keepViewsInSettings(const QString &file, const Shelf &shelf)
{
    UserSettings stored;
    const QString group = groupOf(file);
    const QString key = group + QStringLiteral("json");
    const QString old = stored.text(key, UserSettings::kMostBytes);
    if (!old.isEmpty() && !shelfFrom(old.toUtf8(), file)) {
        int number = 1;
        const auto unreadable = [&] { return group + QStringLiteral("unreadable%1").arg(number); };
        while (stored.contains(unreadable()))
            ++number;
        stored.set(unreadable(), old);
    }
    if (shelf.isEmpty()) {
        stored.remove(key);
        return;
    }
    stored.set(group + QStringLiteral("file"), file);
    stored.set(key, QString::fromUtf8(jsonOf(shelf)));
}

} // namespace timeloupe
