// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/headless.h"

#include "app/commandline/commandinput.h"
#include "app/commandline/commandtext.h"
#include "app/commandline/terminal.h"
#include "app/commandline/totalsreport.h"
#include "app/commandline/usagetext.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/formats/timelinefile.h"
#include "model/io/displayname.h"
#include "model/io/systemerror.h"

namespace timeloupe {

namespace {

using Command = CommandLine::Command;

int check(const CommandLine &line, QIODevice &out, QIODevice &err)
{
    int status = kExitSuccess;
    for (const QString &file : line.files) {
        if (const EventStorePtr store = loaded(file, err))
            writeLine(out,
                      CommandText::tr("%1: %2 events, %3 companies, %4 sources")
                          .arg(displayName(file), QString::number(store->size()),
                               QString::number(store->companies().size()), QString::number(store->sources().size())));
        else
            status = kExitDataError;
    }
    return status;
}

int write(const QString &fileName, const QByteArray &bytes, QIODevice &out, QIODevice &err)
{
    if (fileName == QStringLiteral("-"))
        return writeData(out, bytes) ? kExitSuccess : reportWriteError(out, err);
    const Result<bool> written = writeFile(fileName, bytes);
    if (written)
        return kExitSuccess;
    writeDiagnostic(err, written.error());
    return kExitDataError;
}

int exportFile(const CommandLine &line, QIODevice &out, QIODevice &err)
{
    const std::optional<Query> query = parsedFilter(line, err);
    if (!query)
        return kExitUsageError;
    const EventStorePtr store = loaded(line.files.front(), err);
    if (store == nullptr)
        return kExitDataError;
    std::vector<EventRow> rows;
    matchingRows(store, *query, err).forEach([&rows](EventRow row) { rows.push_back(row); });
    const Result<QByteArray> bytes = formatById(line.formatId)->write(*store, rows);
    if (bytes)
        return write(line.output, *bytes, out, err);
    writeDiagnostic(err, bytes.error());
    return kExitDataError;
}

int showTotals(const CommandLine &line, QIODevice &out, QIODevice &err)
{
    const std::optional<Query> query = parsedFilter(line, err);
    if (!query)
        return kExitUsageError;
    const EventStorePtr store = loaded(line.files.front(), err);
    if (store == nullptr)
        return kExitDataError;
    const RowSet rows = matchingRows(store, *query, err);
    TotalsReport report{store, totals(*store, rows), {}, line.by, rows.count()};
    if (line.by)
        report.groups = totalsBy(*store, rows, *line.by);
    switch (line.totalsFormat) {
    case CommandLine::TotalsFormat::Csv:
        return write(QStringLiteral("-"), totalsCsv(report), out, err);
    case CommandLine::TotalsFormat::Json:
        return write(QStringLiteral("-"), totalsJson(report), out, err);
    case CommandLine::TotalsFormat::Text:
        writeLines(out, totalsText(report));
        return kExitSuccess;
    }
    return kExitSuccess;
}

} // namespace

int reportUsageError(const Diagnostic &error, QIODevice &err)
{
    Diagnostic named = error;
    named.file = QStringLiteral("timeloupe");
    writeDiagnostic(err, named);
    return kExitUsageError;
}

int reportWriteError(const QIODevice &out, QIODevice &err)
{
    const QString message = CommandText::tr("standard output cannot be written: %1").arg(systemErrorText(out));
    writeDiagnostic(err, Diagnostic::errorIn(QStringLiteral("timeloupe"), message));
    return kExitDataError;
}

int runHeadless(const CommandLine &line, QIODevice &out, QIODevice &err)
{
    switch (line.command) {
    case Command::Check:
        return check(line, out, err);
    case Command::Export:
        return exportFile(line, out, err);
    case Command::Totals:
        return showTotals(line, out, err);
    case Command::Version:
        writeLine(out, QStringLiteral("timeloupe " TIMELOUPE_VERSION));
        return kExitSuccess;
    case Command::Help:
        writeLines(out, usageText().split(u'\n'));
        return kExitSuccess;
    case Command::Render:
    case Command::Window:
        break;
    }
    return kExitUsageError;
}

} // namespace timeloupe
