// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/storywriter.h"

#include "app/files/folderwriter.h"
#include "model/core/outofmemory.h"
#include "model/formats/timelinefile.h"
#include "views/export/storypage.h"

namespace timeloupe {

namespace {

constexpr int kTickMs = 100;

Result<bool> writePictures(const QString &folder, const StorySnapshot &story, const StoryFileOptions &options,
                           const Progress &progress)
{
    const auto pictures = storyPictures(story, options, progress);
    if (!pictures)
        return pictures.error();
    std::vector<FolderFile> files;
    for (const StoryPicture &picture : *pictures)
        files.push_back({picture.name, picture.png});
    if (!progress(1))
        return Diagnostic::cancelled();
    return writeFolder(folder, files);
}

Result<bool> writeStory(const QString &to, StoryTarget target, const StorySnapshot &story,
                        const StoryFileOptions &options, const Progress &progress)
{
    if (target == StoryTarget::Pictures)
        return writePictures(to, story, options, progress);
    const auto bytes =
        target == StoryTarget::Deck ? storyPdf(story, options, progress) : storyHtml(story, options, progress);
    if (!bytes)
        return bytes.error();
    if (!progress(1))
        return Diagnostic::cancelled();
    return writeFile(to, *bytes, [&progress] { return progress(1); });
}

} // namespace

StoryWriter::StoryWriter(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_share); });
}

void StoryWriter::write(const QString &to, StoryTarget target, const StorySnapshot &story,
                        const StoryFileOptions &options)
{
    if (isRunning())
        return;
    m_share = std::make_shared<std::atomic<double>>(0);
    const auto work = [=, share = m_share](const std::atomic<bool> &isVoid) {
        return catchOutOfMemory(to, [&] {
            return writeStory(to, target, story, options, [&](double done) {
                *share = done;
                return !isVoid;
            });
        });
    };
    m_job.start(work, [this, to](const Result<bool> &outcome) {
        m_ticker.stop();
        if (outcome) {
            Q_EMIT written(to);
            return;
        }
        Diagnostic error = outcome.error();
        if (error.file.isEmpty())
            error.file = to;
        Q_EMIT failed(error);
    });
    m_ticker.start();
}

void StoryWriter::cancel()
{
    if (!isRunning())
        return;
    m_job.cancel();
    m_ticker.stop();
    Q_EMIT cancelled();
}

} // namespace timeloupe
