// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/renderstory.h"

#include "app/commandline/commandinput.h"
#include "app/commandline/headless.h"
#include "app/commandline/renderview.h"
#include "app/commandline/terminal.h"
#include "app/files/folderwriter.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/io/displayname.h"
#include "views/export/storyfile.h"
#include "views/export/storypage.h"

namespace timeloupe {

namespace {

using Target = RenderOptions::Target;

StoryFileOptions fileOptions(const RenderOptions &options)
{
    StoryFileOptions story;
    story.slide.size = options.figure.page();
    story.slide.theme = options.figure.look.theme;
    if (options.isGiven(QStringLiteral("--distance")))
        story.slide.distance = options.figure.look.distance;
    story.scale = options.figure.scale;
    story.program = QStringLiteral("Timeloupe " TIMELOUPE_VERSION);
    return story;
}

Result<QByteArray> stepBytes(const StorySnapshot &story, const RenderOptions &options)
{
    const int step = *options.step - 1;
    switch (options.figure.target) {
    case FigureTarget::Svg:
        return stepSvg(story, step, fileOptions(options));
    case FigureTarget::Png:
        return stepPng(story, step, fileOptions(options));
    case FigureTarget::Pdf:
        break;
    }
    return stepPdf(story, step, fileOptions(options));
}

Result<QByteArray> fileBytes(const StorySnapshot &story, const RenderOptions &options)
{
    if (options.step)
        return stepBytes(story, options);
    return options.target == Target::Html ? storyHtml(story, fileOptions(options))
                                          : storyPdf(story, fileOptions(options));
}

Result<bool> writeStory(const StorySnapshot &story, const CommandLine &line)
{
    if (line.render.target != Target::Pictures) {
        const Result<QByteArray> bytes = fileBytes(story, line.render);
        return bytes ? writeFile(line.output, *bytes) : Result<bool>(bytes.error());
    }
    const auto pictures = storyPictures(story, fileOptions(line.render));
    if (!pictures)
        return pictures.error();
    std::vector<FolderFile> files;
    for (const StoryPicture &picture : *pictures)
        files.push_back({picture.name, picture.png});
    return writeFolder(line.output, files);
}

} // namespace

int renderStory(const CommandLine &line, const EventStorePtr &store, QIODevice &err)
{
    const Result<const Story *> found = storyToRender(line, *store);
    if (!found) {
        writeDiagnostic(err, found.error());
        return kExitUsageError;
    }
    const StorySnapshot story{store, displayName(line.files.front()), **found, line.render.language()};
    for (const QString &fault : storyWarnings(story))
        writeDiagnostic(err, Diagnostic::warningIn(QStringLiteral("--story"), fault));
    const Result<bool> written = writeStory(story, line);
    if (written)
        return kExitSuccess;
    Diagnostic error = written.error();
    if (error.file.isEmpty())
        error.file = line.output;
    writeDiagnostic(err, error);
    return kExitDataError;
}

} // namespace timeloupe
