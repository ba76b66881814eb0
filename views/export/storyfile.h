// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "model/formats/base/format.h"
#include "views/story/slide.h"

namespace timeloupe {

/// How a story is to be written. A value.
struct StoryFileOptions
{
    SlideOptions slide; ///< 13.333 × 7.5 inches unless it is said otherwise
    double scale = 1;   ///< of pictures: pixels for each unit of the slide's size
    QString program;    ///< name and version, for the information of a document
};

// In any thread. The same story, options, version and fonts give the same bytes. A step that cannot be shown says so on
// its slide. An error is a sentence of what went wrong; cancelled by `progress`: an error with an empty message.

/// A deck: a page for each step, in vectors, with the titles as bookmarks. A story without steps is one page.
Result<QByteArray> storyPdf(const StorySnapshot &story, const StoryFileOptions &options, const Progress &progress = {});

struct StoryPicture
{
    QString name; ///< "01-who-pays-whom.png": ASCII, safe on every file system, each once
    QByteArray png;
};
Result<std::vector<StoryPicture>> storyPictures(const StorySnapshot &story, const StoryFileOptions &options,
                                                const Progress &progress = {});

// One step alone, from 0.
Result<QByteArray> stepPdf(const StorySnapshot &story, int step, const StoryFileOptions &options);
Result<QByteArray> stepSvg(const StorySnapshot &story, int step, const StoryFileOptions &options);
Result<QByteArray> stepPng(const StorySnapshot &story, int step, const StoryFileOptions &options);

/// What is wrong with steps, to be told to whoever exports: "step 4: …".
QStringList storyWarnings(const StorySnapshot &story);

/// The name of the picture of a step of that title.
QString pictureName(int step, int count, const QString &title);

} // namespace timeloupe
