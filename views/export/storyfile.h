// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "model/formats/base/format.h"
#include "views/story/slide.h"

namespace timeloupe {

/// Options of story files. A value.
struct StoryFileOptions
{
    SlideOptions slide; ///< 13.333 × 7.5 inches by default
    double scale = 1;   ///< pixels per unit of the slide's size, for pictures
    QString program;    ///< name and version, for metadata
};

// Thread-safe and deterministic: equal story, options, version and fonts give equal bytes. A step that cannot be shown
// has a message on its slide. Cancellation by `progress` gives Diagnostic::cancelled().

/// A deck with a vector page per step and titles as bookmarks. A story without steps has one page.
Result<QByteArray> storyPdf(const StorySnapshot &story, const StoryFileOptions &options, const Progress &progress = {});

struct StoryPicture
{
    QString name; ///< "01-who-pays-whom.png": ASCII, valid on every file system, unique
    QByteArray png;
};
Result<std::vector<StoryPicture>> storyPictures(const StorySnapshot &story, const StoryFileOptions &options,
                                                const Progress &progress = {});

// A single step, zero-based.
Result<QByteArray> stepPdf(const StorySnapshot &story, int step, const StoryFileOptions &options);
Result<QByteArray> stepSvg(const StorySnapshot &story, int step, const StoryFileOptions &options);
Result<QByteArray> stepPng(const StorySnapshot &story, int step, const StoryFileOptions &options);

/// Problems of steps, for the user who exports: "step 4: …".
QStringList storyWarnings(const StorySnapshot &story);

/// File name of the picture of a step.
QString pictureName(int step, int count, const QString &title);

} // namespace timeloupe
