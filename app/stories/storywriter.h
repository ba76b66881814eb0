// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "model/core/latestjob.h"
#include "views/export/storyfile.h"

namespace timeloupe {

/// What a story can be written as.
enum class StoryTarget : std::uint8_t { Deck, WebPage, Pictures };

/// Writes a story in the background: the whole of it, or nothing.
class StoryWriter : public QObject
{
    Q_OBJECT

public:
    explicit StoryWriter(QObject *parent = nullptr);

    /// Ends in written(), failed() or cancelled(). `to` is a file, or the folder of pictures. Nothing while one is
    /// being written.
    void write(const QString &to, StoryTarget target, const StorySnapshot &story, const StoryFileOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void progressed(double share); ///< some times a second: 0 … 1
    void written(const QString &to);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled();

private:
    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
