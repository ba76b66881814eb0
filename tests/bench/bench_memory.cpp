// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of a store and while it is made, each in a process of its own.
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/index/lodindex.h"
#include "model/query/textindex.h"
#include "model/totals/series.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <thread>
#include <unistd.h>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr double kMostPeak = 1.5;
constexpr double kMostBytes = 80;
constexpr std::size_t kMostFull = 1'000'000; ///< events: more in the full form are gigabytes of text

/// What the program has allocated and not freed.
double heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Pages in memory that no file stands behind, as the kernel counts them.
double anonymousBytes()
{
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    double ofFiles = 0;
    file >> all >> resident >> ofFiles;
    return (resident - ofFiles) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// The highest anonymousBytes() while `work` runs, looked at each millisecond.
template <class Work> double peakBytes(Work work)
{
    std::atomic<bool> isDone = false;
    double peak = 0;
    std::thread watch([&] {
        while (!isDone) {
            peak = std::max(peak, anonymousBytes());
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    work();
    isDone = true;
    watch.join();
    return std::max(peak, anonymousBytes());
}

/// Prints bytes: the peak while the file is opened, what stays of it, its texts, and what the indices add.
int measureFile(const QString &file)
{
    const double heapBefore = heapBytes();
    const double anonymousBefore = anonymousBytes();
    EventStorePtr store;
    const double peak = peakBytes([&] { store = readTimeline(file).value().store; }) - anonymousBefore;
    const double heap = heapBytes() - heapBefore;
    const LodIndex lod(store, std::make_shared<const RowSet>(RowSet::all(store->size())));
    const SeriesIndex series(store, std::make_shared<const RowSet>(RowSet::all(store->size())), SeriesKind::Amount);
    const double withLanes = heapBytes() - heapBefore;
    const TextIndex text(*store);
    const double withText = heapBytes() - heapBefore;
    std::printf("%.0f %.0f %.0f %.0f %.0f\n", peak, heap, static_cast<double>(store->footprint().texts),
                withLanes - heap, withText - withLanes);
    return 0;
}

std::vector<double> measuredApart(const QString &file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("file"), file});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("the file cannot be measured");
    std::vector<double> figures;
    for (const QByteArray &figure : process.readAllStandardOutput().trimmed().split(' '))
        figures.push_back(figure.toDouble());
    return figures;
}

std::string outcome(double figure, double most, const std::string &goal)
{
    return "≤ " + goal + ": " + (figure <= most ? "met" : "**missed**");
}

void measure(const std::string &form, std::size_t events, const QString &file)
{
    const std::vector<double> bytes = measuredApart(file);
    const auto each = [&](double all) { return all / static_cast<double>(events); };
    const auto text = [](double figure, const std::string &unit) {
        std::array<char, 40> digits{};
        std::snprintf(digits.data(), digits.size(), "%.*f%s", figure < 10 ? 2 : 1, figure, unit.c_str());
        return std::string(digits.data());
    };
    const std::string size = sizeText(events);
    const double ratio = bytes[0] / bytes[1];
    printFigure("peak memory while opening " + form + " over what stays (pages no file stands behind; heap in use)",
                size, text(ratio, {}) + " (" + text(bytes[0] / 1e6, " MB") + ")", outcome(ratio, kMostPeak, "1.5"));
    const double store = each(bytes[1] - bytes[2]);
    const double all = store + each(bytes[3] + bytes[4]);
    printFigure("memory an event beside its texts: store, with its lanes, of " + form, size, text(store, " B"), {});
    printFigure("… and the indices of what is drawn (" + text(each(bytes[3]), " B") + ") and of words (" +
                    text(each(bytes[4]), " B") + ")",
                size, text(all, " B"), outcome(all, kMostBytes, "80 B"));
}

void run(std::size_t events)
{
    const QTemporaryDir directory;
    test::GeneratorOptions options;
    options.events = events;
    const auto put = [&directory](const QString &name, const QByteArray &text) -> QString {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the events cannot be written");
        return file.fileName();
    };
    QByteArray simple = test::generatedJson(options);
    measure("JSON, simple form", events, put(QStringLiteral("simple.json"), simple));
    simple = simple.mid(2, simple.size() - 5).replace(",\n", "\n");
    measure("JSON Lines, simple form", events, put(QStringLiteral("simple.jsonl"), simple));
    if (events > kMostFull)
        return;
    options.sparseFields = true;
    measure("JSON, full form", events, put(QStringLiteral("full.json"), test::generatedTimeloupeJson(options)));
}

} // namespace

/// Arguments: numbers of events. Starts itself, to open one file.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "file")
        return measureFile(QString::fromLocal8Bit(argv[2]));
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
