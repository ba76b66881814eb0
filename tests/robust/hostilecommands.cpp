// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilecommands.h"

#include "outputcheck.h"

#include <QFile>

namespace timeloupe::robust {

using namespace Qt::StringLiterals;

const std::vector<HostileCommand> &hostileCommands()
{
    static const std::vector<HostileCommand> commands = {
        {u"check"_s, {u"check"_s, u"IN"_s}, {}},
        {u"export-json"_s, {u"export"_s, u"IN"_s, u"-o"_s, u"OUT"_s}, u"json"_s},
        {u"export-jsonl"_s, {u"export"_s, u"IN"_s, u"-o"_s, u"-"_s, u"--format"_s, u"jsonl"_s}, u"jsonl"_s},
        {u"export-csv"_s, {u"export"_s, u"IN"_s, u"-o"_s, u"OUT"_s}, u"csv"_s},
        {u"totals"_s, {u"totals"_s, u"IN"_s, u"--by"_s, u"kind"_s}, {}},
        {u"totals-csv"_s, {u"totals"_s, u"IN"_s, u"--by"_s, u"company"_s, u"--format"_s, u"csv"_s}, u"csv"_s},
        {u"totals-json"_s, {u"totals"_s, u"IN"_s, u"--by"_s, u"year"_s, u"--format"_s, u"json"_s}, u"json"_s},
        {u"render-pdf"_s,
         {u"render"_s, u"IN"_s, u"-o"_s, u"OUT"_s, u"--sources"_s, u"--appendix"_s, u"events"_s},
         u"pdf"_s},
        {u"render-svg"_s, {u"render"_s, u"IN"_s, u"-o"_s, u"OUT"_s, u"--sources"_s}, u"svg"_s},
        {u"render-view"_s,
         {u"render"_s, u"IN"_s, u"-o"_s, u"OUT"_s, u"--view"_s, u"V"_s, u"--lang"_s, u"fr"_s},
         u"svg"_s},
        {u"render-png"_s, {u"render"_s, u"IN"_s, u"-o"_s, u"OUT"_s, u"--no-fold"_s, u"--theme"_s, u"dark"_s}, u"png"_s},
        {u"story-pdf"_s, {u"render"_s, u"IN"_s, u"--story"_s, u"S"_s, u"-o"_s, u"OUT"_s}, u"pdf"_s},
        {u"story-html"_s, {u"render"_s, u"IN"_s, u"--story"_s, u"S"_s, u"-o"_s, u"OUT"_s}, u"html"_s},
        {u"story-svg"_s,
         {u"render"_s, u"IN"_s, u"--story"_s, u"S"_s, u"--step"_s, u"1"_s, u"-o"_s, u"OUT"_s},
         u"svg"_s},
    };
    return commands;
}

QStringList commandFailures(const QString &program, const HostileCommand &command, const QString &input,
                            const QDir &folder, const RunLimits &limits)
{
    const QString output = folder.filePath(u"output."_s + command.suffix);
    QFile::remove(output);
    QStringList words{program};
    for (const QString &word : command.arguments)
        words += word == "IN"_L1 ? input : word == "OUT"_L1 ? output : word;
    const RunResult result = CommandRun(words, {}, limits).finish();
    QStringList faults;
    if (const QString fault = runFailure(result, limits); !fault.isEmpty())
        faults += fault;
    const bool toFile = command.arguments.contains(u"OUT"_s);
    QFile written(output);
    const bool isThere = toFile && written.open(QIODevice::ReadOnly);
    if (result.signal == 0 && result.status == 0 && toFile && !isThere)
        faults += u"exit status 0, but nothing is written"_s;
    if (result.signal == 0 && result.status != 0 && isThere)
        faults += u"exit status %1, but something is written"_s.arg(result.status);
    if (result.signal == 0 && result.status != 0 && result.err.isEmpty())
        faults += u"exit status %1 without a word"_s.arg(result.status);
    if (result.status == 0 && result.signal == 0 && (isThere || !toFile))
        if (const QString fault = outputError(command.suffix, isThere ? written.readAll() : result.out);
            !fault.isEmpty())
            faults += (isThere ? u"the file "_s : u"the output "_s) + fault;
    const QStringList left = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : left)
        if (name.startsWith("output"_L1) && folder.filePath(name) != output)
            faults += u"leaves "_s + name;
    return faults;
}

} // namespace timeloupe::robust
