// SPDX-License-Identifier: GPL-3.0-or-later
#include "render.h"

#include "commandinput.h"
#include "headless.h"
#include "model/format.h"
#include "model/viewsnapshot.h"
#include "views/figure.h"
#include "views/figurefile.h"

#include <QApplication>
#include <QFileInfo>

namespace timeloupe {

namespace {

using Target = RenderOptions::Target;

QString tr(const char *text)
{
    return QCoreApplication::translate("Render", text);
}

Theme themeOf(const RenderOptions &options)
{
    switch (options.look.value_or(options.target == Target::Pdf ? RenderOptions::Look::Print
                                                                : RenderOptions::Look::Light)) {
    case RenderOptions::Look::Light:
        return Theme::Light;
    case RenderOptions::Look::Dark:
        return Theme::Dark;
    case RenderOptions::Look::Print:
        break;
    }
    return Theme::Print;
}

FigureOptions figureOptions(const CommandLine &line)
{
    const RenderOptions &options = line.render;
    FigureOptions figure;
    figure.page = options.pageSize();
    figure.theme = themeOf(options);
    figure.transparent = options.transparent;
    figure.amounts = options.amounts;
    figure.sources = options.sources;
    figure.appendix = options.appendix;
    figure.onePage = options.target != Target::Pdf;
    figure.title = options.title;
    if (line.files.front() != QStringLiteral("-"))
        figure.fileName = QFileInfo(displayName(line.files.front())).fileName();
    figure.program = QStringLiteral("Timeloupe " TIMELOUPE_VERSION);
    return figure;
}

/// The same input gives the same bytes: a document's date comes from the environment or from the data.
qint64 creationDate(const Figure &figure)
{
    bool ok = false;
    const qint64 wanted = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    if (ok && wanted >= 0)
        return wanted;
    return figure.dataEnd() ? std::max<qint64>(0, *figure.dataEnd() / kMsPerSecond) : 0;
}

QByteArray drawn(const Figure &figure, const RenderOptions &options)
{
    switch (options.target) {
    case Target::Svg:
        return figureSvg(figure);
    case Target::Png:
        return figurePng(figure, options.scale);
    case Target::Pdf:
        break;
    }
    return figurePdf(figure, creationDate(figure));
}

int fail(const QString &file, const QString &message, int status, QIODevice &err)
{
    writeLine(err, toLine({Severity::Error, file, 0, 0, message, {}}));
    return status;
}

/// False: the range has none of the data.
bool prepare(ViewState &state, const RenderOptions &options)
{
    state.setLanguage(options.language);
    state.setFoldsOn(options.folds);
    if (!options.range)
        return true;
    if (!options.range->overlaps(state.extent()))
        return false;
    state.setRange(options.range->intersected(state.extent()));
    return true;
}

} // namespace

int runRender(const CommandLine &line, QIODevice &err)
{
    const std::optional<Query> query = parsedFilter(line, err);
    if (!query)
        return kExitWrongUsage;
    const EventStorePtr store = loaded(line.files.front(), err);
    if (store == nullptr)
        return kExitDataError;
    ViewState state;
    state.setStore(store, displayName(line.files.front()));
    if (!query->isEmpty()) {
        state.setQuery(*query);
        state.setPassing(*query, std::make_shared<const RowSet>(passing(store, *query, err)));
    }
    if (!prepare(state, line.render))
        return fail(QStringLiteral("--range"),
                    tr("there are no data in that range; expected a part of %1")
                        .arg(Words(Language::English).range(store->extent())),
                    kExitWrongUsage, err);
    const Figure figure(snapshotOf(state), figureOptions(line));
    if (figure.obstacle())
        return fail(QStringLiteral("timeloupe"), *figure.obstacle(), kExitWrongUsage, err);
    const QByteArray bytes = drawn(figure, line.render);
    if (bytes.isEmpty())
        return fail(line.output, tr("the figure cannot be drawn; expected more memory or a smaller --size"),
                    kExitDataError, err);
    const Result<bool> written = writeFile(line.output, bytes);
    if (written)
        return kExitDone;
    writeLine(err, toLine(written.error()));
    return kExitDataError;
}

int startRender(int argc, char **argv, const CommandLine &line, QIODevice &err)
{
    // Nothing is shown: no display is needed, and the picture does not depend on one.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int programAlone = std::min(argc, 1);
    const QApplication application(programAlone, argv);
    return runRender(line, err);
}

} // namespace timeloupe
