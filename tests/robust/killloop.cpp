// SPDX-License-Identifier: GPL-3.0-or-later
#include "killloop.h"

#include "model/formats/json/syntax/jsonmembers.h"
#include "outputcheck.h"
#include "tests/support/generator.h"

#include <QDirIterator>
#include <QFile>

#include <csignal>

namespace timeloupe::robust {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMeasuredEdits = 12;
constexpr int kManyEdits = 1'000'000;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

/// All members but views and stories, as they stand in the file; nullopt: it is no JSON object.
std::optional<QByteArray> othersOf(const QByteArray &bytes)
{
    const std::string_view json(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto members = topLevelMembers(json);
    if (!members)
        return std::nullopt;
    QByteArray others;
    for (const JsonMemberPlace &member : *members)
        if (member.name != "views" && member.name != "stories")
            others += QByteArray::fromStdString(
                member.name + ':' + std::string(json.substr(member.value, member.end - member.value)) + '\n');
    return others;
}

/// The last complete line that begins with `mark`, without it.
std::optional<QByteArray> lastLine(const QByteArray &out, char mark)
{
    const QByteArrayList lines = out.left(out.lastIndexOf('\n') + 1).split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (line->startsWith(mark))
            return line->mid(1);
    return std::nullopt;
}

} // namespace

KillLoop::KillLoop(Programs programs, std::uint64_t seed) : m_programs(std::move(programs)), m_seed(seed)
{
    const QDir root(m_folder.path());
    for (const QString &name : {u"timelines"_s, u"outputs"_s, u"settings"_s})
        root.mkdir(name);
    m_timelines.setPath(root.filePath(u"timelines"_s));
    m_outputs.setPath(root.filePath(u"outputs"_s));
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"})
        qputenv(variable, QFile::encodeName(root.filePath(u"settings"_s)));
    test::GeneratorOptions options;
    options.events = 400;
    options.sparseFields = true;
    m_full = test::generatedTimeloupeJson(options);
    m_simple = test::generatedJson(options);
    write(m_timelines.filePath(u"full.json"_s), m_full);
    write(m_timelines.filePath(u"simple.json"_s), m_simple);
}

void KillLoop::report(const QString &what)
{
    m_reports += u"--seed %1, step %2: %3"_s.arg(QString::number(m_seed), QString::number(m_step), what);
}

void KillLoop::step(std::uint64_t index)
{
    m_step = index;
    Random random(m_seed, index);
    const QString full = m_timelines.filePath(u"full.json"_s);
    const QString simple = m_timelines.filePath(u"simple.json"_s);
    killWriter(full, random, m_fullSeconds);
    checkFile(full, m_full);
    killWriter(simple, random, m_simpleSeconds);
    if (contentOf(simple) != m_simple)
        report(u"a file without views of its own is changed"_s);
    const QString exported = m_outputs.filePath(u"out.json"_s);
    killCommand({u"export"_s, full, u"-o"_s, exported}, exported, random, m_exportSeconds);
    const QString rendered = m_outputs.filePath(u"out.pdf"_s);
    killCommand({u"render"_s, full, u"-o"_s, rendered}, rendered, random, m_renderSeconds);
}

/// Kills it within the time that it takes when it is let alone; false: it had ended before.
bool KillLoop::killAtRandom(CommandRun &run, Random &random, double seconds)
{
    ++m_kills;
    if (run.waitFor(std::chrono::microseconds(static_cast<qint64>(1e6 * seconds * random.share()))))
        return false;
    run.kill();
    return true;
}

/// What is there afterwards is what was saved last, or what was being saved.
void KillLoop::killWriter(const QString &file, Random &random, double &seconds)
{
    const auto command = [&](int edits) {
        return QStringList{m_programs.writer, file, QString::number(random.next()), QString::number(edits)} +
               m_programs.writerPlant;
    };
    if (seconds == 0)
        seconds = CommandRun(command(kMeasuredEdits)).finish().wallSeconds;
    const QByteArray before = stateOf(file);
    CommandRun run(command(kManyEdits));
    const bool killed = killAtRandom(run, random, seconds);
    const RunResult result = run.finish();
    if (!killed)
        report(u"the writer ends by itself: "_s + QString::fromUtf8(result.out.right(300) + result.err.left(2000)));
    if (const auto error = lastLine(result.out, 'E'))
        report(u"an error while saving: "_s + QString::fromUtf8(*error));
    const QByteArray saved = lastLine(result.out, '!').value_or(before);
    const QByteArray underWay = lastLine(result.out, '?').value_or(saved);
    m_hits += saved == underWay ? 0 : 1;
    const QByteArray after = stateOf(file);
    if (after != saved && after != underWay)
        report(u"in %1 there is\n  %2\nsaved was\n  %3\nand being saved\n  %4"_s.arg(
            QFileInfo(file).fileName(), QString::fromUtf8(after), QString::fromUtf8(saved),
            QString::fromUtf8(underWay)));
}

QByteArray KillLoop::stateOf(const QString &file)
{
    const RunResult result = CommandRun({m_programs.writer, file, u"0"_s, u"0"_s}).finish();
    if (const QString fault = runFailure(result, {}); !fault.isEmpty() || result.status != 0)
        report(u"%1 cannot be opened: %2 %3"_s.arg(QFileInfo(file).fileName(), fault, QString::fromUtf8(result.out)));
    if (const auto error = lastLine(result.out, 'E'))
        report(u"an error when it is opened: "_s + QString::fromUtf8(*error));
    return lastLine(result.out, '!').value_or(QByteArray());
}

void KillLoop::checkFile(const QString &file, const QByteArray &original)
{
    const QByteArray bytes = contentOf(file);
    const auto others = othersOf(bytes);
    if (!others || !outputError(u"json"_s, bytes).isEmpty())
        report(u"the file is no JSON any more"_s);
    else if (*others != othersOf(original))
        report(u"events of the file are not byte for byte what they were"_s);
}

/// The output is as before or complete.
void KillLoop::killCommand(const QStringList &arguments, const QString &output, Random &random, double &seconds)
{
    static const QByteArray old("what was there before");
    const QStringList command = QStringList{m_programs.timeloupe} + arguments;
    if (seconds == 0)
        seconds = CommandRun(command).finish().wallSeconds;
    write(output, old);
    CommandRun run(command);
    m_hits += killAtRandom(run, random, seconds) ? 1 : 0;
    const RunResult result = run.finish();
    if (const QString fault = runFailure(result, {}); result.signal != SIGKILL && !fault.isEmpty())
        report(fault);
    const QByteArray bytes = contentOf(output);
    if (bytes == old)
        return;
    if (const QString fault = outputError(QFileInfo(output).suffix(), bytes); !fault.isEmpty())
        report(QFileInfo(output).fileName() + u" is half written: it "_s + fault);
}

void KillLoop::finish()
{
    static const QStringList known{u"full.json"_s, u"simple.json"_s, u"out.json"_s, u"out.pdf"_s, u"Timeloupe.ini"_s};
    QStringList left;
    for (QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QFileInfo file(files.next());
        if (!known.contains(file.fileName()) && !file.path().contains(u"fontconfig"_s))
            left += QDir(m_folder.path()).relativeFilePath(file.filePath());
    }
    if (left.size() > kMostLeftFiles)
        report(u"%1 temporary files are left by %2 kills: %3"_s.arg(
            QString::number(left.size()), QString::number(m_kills), left.mid(0, 12).join(u", "_s)));
}

} // namespace timeloupe::robust
