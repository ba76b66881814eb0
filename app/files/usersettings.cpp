// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/usersettings.h"

#include <QDir>
#include <QFileInfo>

#include <mutex>
#include <utility>

namespace timeloupe {

namespace {

/// Where the settings went that could not be used.
struct SetAside
{
    std::mutex mutex;
    std::optional<QString> file;
};

SetAside &setAside()
{
    static SetAside aside;
    return aside;
}

/// The folder in which QSettings keeps files, without one of ours being read.
QDir settingsFolder()
{
    const QSettings none(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Timeloupe-none"));
    return QFileInfo(none.fileName()).dir();
}

/// A pipe would be waited for, a large file read for minutes.
bool isUsable(const QString &file)
{
    const QFileInfo info(file);
    return !info.exists() || (info.isFile() && info.size() <= UserSettings::kMostBytes);
}

QString freeName(const QString &file)
{
    QString name = file + QStringLiteral(".unusable");
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = file + QStringLiteral(".unusable") + QString::number(number);
    return name;
}

/// The file to use, which need not exist.
QString usableFile()
{
    const QString file = settingsFolder().filePath(QStringLiteral("Timeloupe/Timeloupe.ini"));
    SetAside &aside = setAside();
    const std::lock_guard<std::mutex> lock(aside.mutex);
    if (isUsable(file))
        return file;
    const QString name = freeName(file);
    const bool isRenamed = QFile::rename(file, name);
    aside.file = isRenamed ? name : file;
    return isRenamed ? file : file + QStringLiteral(".new");
}

} // namespace

UserSettings::UserSettings() : m_stored(usableFile(), QSettings::IniFormat)
{
    (void)m_stored.allKeys(); // all lines are looked at once: writing leaves faulty ones out
    if (m_stored.status() == QSettings::FormatError)
        QFile::copy(m_stored.fileName(), freeName(m_stored.fileName()));
}

QString UserSettings::text(const QString &key, qsizetype most) const
{
    const QString text = m_stored.value(key).toString();
    return text.size() <= most ? text : QString();
}

QByteArray UserSettings::bytes(const QString &key, qsizetype most) const
{
    const QByteArray bytes = m_stored.value(key).toByteArray();
    return bytes.size() <= most ? bytes : QByteArray();
}

QStringList UserSettings::texts(const QString &key, qsizetype most) const
{
    QStringList texts = m_stored.value(key).toStringList().mid(0, most);
    texts.removeIf([](const QString &text) { return text.size() > kMostText; });
    return texts;
}

bool UserSettings::flag(const QString &key, bool first) const
{
    const QString word = m_stored.value(key).toString();
    return word == QStringLiteral("true") || (first && word != QStringLiteral("false"));
}

QStringList UserSettings::keysIn(const QString &group, qsizetype most)
{
    m_stored.beginGroup(group);
    QStringList keys = m_stored.childKeys();
    m_stored.endGroup();
    keys.removeAll(QString()); // a damaged file can hold one without a name
    return keys.mid(0, most);
}

void UserSettings::set(const QString &key, const QVariant &value)
{
    m_stored.setValue(key, value);
}

void UserSettings::remove(const QString &key)
{
    m_stored.remove(key);
}

FolderLock UserSettings::lock()
{
    const QString folder = QFileInfo(fileName()).absolutePath();
    QDir().mkpath(folder);
    FolderLock held(folder);
    m_stored.sync();
    return held;
}

bool UserSettings::sync()
{
    m_stored.sync();
    return m_stored.status() != QSettings::AccessError;
}

std::optional<QString> UserSettings::takeSetAside()
{
    SetAside &aside = setAside();
    const std::lock_guard<std::mutex> lock(aside.mutex);
    return std::exchange(aside.file, std::nullopt);
}

} // namespace timeloupe
