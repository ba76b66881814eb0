// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedplan.h"
#include "resultrows.h"
#include "stressdrive.h"
#include "tests/support/window/cleanhome.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr std::size_t kEvents = 10'000'000;
constexpr int kSeconds = 60;

constexpr Goal kOutsidePainting{1, 50};
constexpr Goal kWithPainting{1, 100};

void print(const test::LoopWatch &watch, const std::string &during, const std::string &size)
{
    const std::string one = "event loop blocked, " + during;
    printRow(one + ", by one event, outside painting", size, watch.outsidePainting(), kOutsidePainting);
    printRow(one + ", by one event, painting included", size, watch.withPainting(), kWithPainting);
    printRow(one + ", until another event came, outside painting", size, watch.waitsOutsidePainting());
    printRow(one + ", until another event came, painting included", size, watch.waits());
    using By = test::LoopWatch::By;
    for (const auto &[by, words] : {std::pair{By::OutsidePainting, "outside painting"},
                                    {By::Whole, "painting included"},
                                    {By::Processor, "by time of the processor"}}) {
        std::fprintf(stderr, "Slowest %s, %s\n", during.c_str(), words);
        for (const test::LoopWatch::Slow &slow : watch.slowest(by))
            std::fprintf(stderr, "%8.1f ms (painting %.1f, processor %.1f)  %s\n", slow.ms, slow.paintMs, slow.cpuMs,
                         qPrintable(slow.what));
    }
}

} // namespace

/// stress [EVENTS [SECONDS [FILE]]]: opens generated events in the real window, works on it with mouse, wheel and keys,
/// and prints how long its event loop was blocked. With FILE they are written there, and read from there another time.
int main(int argc, char **argv)
{
    const test::CleanHome home;
    test::LoopWatch application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QCoreApplication::arguments();
    test::GeneratorOptions options;
    options.events = arguments.size() > 1 ? arguments[1].toULongLong() : kEvents;
    const int seconds = arguments.size() > 2 ? arguments[2].toInt() : kSeconds;
    const QTemporaryDir folder;
    const QString file = arguments.value(3, folder.filePath(QStringLiteral("events.json")));
    if (!QFileInfo::exists(file) && !writeGeneratedEvents(options, file)) {
        std::fprintf(stderr, "stress: %s cannot be written\n", qPrintable(file));
        return 1;
    }
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    StressDrive drive(application, window);
    QCoreApplication::processEvents(); // the window stands
    application.resetMeasurements();
    if (!drive.open(file)) {
        std::fprintf(stderr, "stress: %s cannot be opened\n", qPrintable(file));
        return 1;
    }
    print(application, "opening", sizeText(options.events));
    application.resetMeasurements();
    drive.drive(seconds);
    print(application, "in use", sizeText(options.events));
    application.resetMeasurements();
    drive.open(file); // what was open has to go
    print(application, "opening another", sizeText(options.events));
    return 0;
}
