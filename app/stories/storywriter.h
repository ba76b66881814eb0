// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "model/core/latestjob.h"
#include "views/export/storyfile.h"

namespace timeloupe {

/// Target of a story.
enum class StoryTarget : std::uint8_t { Deck, WebPage, Pictures };

/// Writes a story in the background: all of it or nothing.
class StoryWriter : public QObject
{
    Q_OBJECT

public:
    explicit StoryWriter(QObject *parent = nullptr);

    /// Ends in written(), failed() or cancelled(). `to` is a file, or a folder for pictures. Ignored while writing.
    void write(const QString &to, StoryTarget target, const StorySnapshot &story, const StoryFileOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void progressed(double share); ///< 0 … 1, a few times per second
    void written(const QString &to);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled();

private:
    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
