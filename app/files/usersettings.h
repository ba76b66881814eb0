// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "model/io/folderlock.h"

#include <optional>

namespace timeloupe {

/// The user's settings (INI), which nothing else reads or writes. A value is of the type that is asked for and no
/// longer than allowed, or else that of the first start. A file that is too large to be read at once, or no file at
/// all, is renamed and kept; so is a copy of one with faulty lines. May be used from every thread,
/// an object by one.
class UserSettings
{
public:
    static constexpr qint64 kMostBytes = qint64(16) << 20; ///< of the file
    static constexpr qsizetype kMostText = 1 << 16;

    UserSettings();

    /// Empty: not there, another type, or longer than `most`.
    [[nodiscard]] QString text(const QString &key, qsizetype most = kMostText) const;
    [[nodiscard]] QByteArray bytes(const QString &key, qsizetype most = kMostText) const;
    /// The first `most` of them; those that are longer than kMostText are left out.
    [[nodiscard]] QStringList texts(const QString &key, qsizetype most) const;
    [[nodiscard]] bool flag(const QString &key, bool first = false) const;
    [[nodiscard]] bool contains(const QString &key) const { return m_stored.contains(key); }
    /// The keys right under `group`, without it; the first `most`.
    [[nodiscard]] QStringList keysIn(const QString &group, qsizetype most);

    void set(const QString &key, const QVariant &value);
    void remove(const QString &key);
    /// Keeps other programs of ours from writing until its end; what they have written is read.
    [[nodiscard]] FolderLock lock();
    /// Exchanges changes with the file. False: it cannot be read or written; a faulty line is no error.
    bool sync();
    [[nodiscard]] QString fileName() const { return m_stored.fileName(); }

    /// Where the settings that could not be used are since they were last asked for; nullopt: they could be used.
    [[nodiscard]] static std::optional<QString> takeSetAside();

private:
    QSettings m_stored;
};

} // namespace timeloupe
