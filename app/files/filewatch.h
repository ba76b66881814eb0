// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/io/filehandle.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <optional>

namespace timeloupe {

/// Says when a file is another than the one that is known, and rests: two looks in a row see the same. So a file that
/// is being written, or replaced in steps, is reported once. Looks are taken in the background: a slow disk holds
/// nothing up.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLookEveryMs = 100;

    explicit FileWatch(QObject *parent = nullptr);

    /// From now on. `known`: as it was before it was read; a file that is another by now is reported.
    void watch(const QString &file, std::optional<FileStamp> known);
    void stop();
    /// The file as it was before it was read again, or as we wrote it.
    void setKnown(std::optional<FileStamp> known);
    [[nodiscard]] const std::optional<FileStamp> &known() const { return m_known; }
    [[nodiscard]] const QString &file() const { return m_file; } ///< empty: none

Q_SIGNALS:
    void changed();
    void removed();

private:
    void addPaths();
    void lookSoon();
    void look();
    void take(const std::optional<FileStamp> &seen);

    QString m_file;
    std::optional<FileStamp> m_known;
    std::optional<FileStamp> m_seen; ///< by the last look
    bool m_isAgain = false;          ///< the last look was at what differs from m_known
    bool m_isReported = false;       ///< m_seen
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    LatestJob m_look;
};

} // namespace timeloupe
