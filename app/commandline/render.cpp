// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/render.h"

#include "app/commandline/commandinput.h"
#include "app/commandline/headless.h"
#include "app/commandline/renderstory.h"
#include "app/commandline/renderview.h"
#include "app/commandline/terminal.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/io/displayname.h"
#include "model/language/interfacetranslation.h"
#include "model/query/filter.h"
#include "views/figure/figure.h"

#include <QApplication>
#include <QFileInfo>

namespace timeloupe {

namespace {

FigureOptions figureOptions(const CommandLine &line, const SavedView &view)
{
    FigureChoice figure = line.render.figure;
    if (!line.render.isGiven(QStringLiteral("--panels")))
        showPanels(view, figure.look);
    figure.look.highlight = !view.selection.empty();
    const bool named = line.files.front() != QStringLiteral("-");
    return figure.options(named ? QFileInfo(displayName(line.files.front())).fileName() : QString());
}

int fail(const Diagnostic &error, int status, QIODevice &err)
{
    writeDiagnostic(err, error);
    return status;
}

int fail(const QString &file, const QString &message, int status, QIODevice &err)
{
    return fail(Diagnostic::errorIn(file, message), status, err);
}

int renderView(const CommandLine &line, const EventStorePtr &store, QIODevice &err)
{
    const Result<SavedView> view = viewToRender(line, *store);
    if (!view)
        return fail(view.error(), kExitUsageError, err);
    const Result<ViewSnapshot> shown =
        snapshotOf(store, displayName(line.files.front()), *view, std::nullopt, line.render.language());
    if (!shown)
        return fail(withOptionHint(line, *store, shown.error()), kExitUsageError, err);
    const Figure figure(*shown, figureOptions(line, *view));
    if (figure.figureError())
        return fail(QStringLiteral("timeloupe"), *figure.figureError(), kExitUsageError, err);
    const Result<QByteArray> bytes = figureBytes(figure, line.render.figure.target, line.render.figure.scale);
    if (!bytes)
        return fail(line.output, bytes.error().message, kExitDataError, err);
    const Result<bool> written = writeFile(line.output, *bytes);
    return written ? kExitSuccess : fail(written.error(), kExitDataError, err);
}

} // namespace

int runRender(const CommandLine &line, QIODevice &err)
{
    const std::optional<Query> query = parsedFilter(line, err);
    if (!query)
        return kExitUsageError;
    const EventStorePtr store = loaded(line.files.front(), err);
    if (store == nullptr)
        return kExitDataError;
    if (!query->isEmpty())
        reportQueryWarnings(store, *query, err);
    return line.render.story.isEmpty() ? renderView(line, store, err) : renderStory(line, store, err);
}

int startRender(int argc, char **argv, const CommandLine &line, QIODevice &err)
{
    // Rendering needs no display and must not depend on one.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int programAlone = std::min(argc, 1);
    const QApplication application(programAlone, argv);
    InterfaceTranslation translation;
    translation.setLanguage(line.language);
    if (line.render.isGiven(QStringLiteral("--lang")))
        return runRender(line, err);
    CommandLine ownLanguage = line;
    ownLanguage.render.figure.language = translation.wording();
    return runRender(ownLanguage, err);
}

} // namespace timeloupe
