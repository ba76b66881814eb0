// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"
#include "resultrows.h"
#include "tests/support/generator.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr int kTimes = 7;

QProcessEnvironment environmentIn(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), home.filePath(QStringLiteral("cache")));
    return environment;
}

/// Opens the file in the real window and prints when the whole picture, all panels, is there; with `keeping` it waits
/// until the file is in the cache.
int openFile(int argc, char **argv, const QString &file, bool keeping)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    MainWindow window;
    window.resize(1600, 900);
    bool isKept = false;
    QObject::connect(&window, &MainWindow::kept, [&isKept] { isKept = true; });
    window.open({file});
    window.show();
    while (!window.isSettled() || (keeping && !isKept))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.grab();
    const std::chrono::duration<double, std::milli> at = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%.3f %.3f\n", at.count(), 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
    std::fflush(stdout);
    std::_Exit(0); // how long it takes to close is not what is measured
}

/// From before the process begins until its picture is complete.
void measure(const QString &what, const QString &file, const QTemporaryDir &home, Samples &samples)
{
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::chrono::duration<double, std::milli> begin = std::chrono::steady_clock::now().time_since_epoch();
    process.start(QCoreApplication::applicationFilePath(), {what, file});
    if (!process.waitForFinished(-1))
        qFatal("the program did not come to an end");
    const QList<QByteArray> numbers = process.readAllStandardOutput().trimmed().split(' ');
    samples.add(numbers.value(0).toDouble() - begin.count(), numbers.value(1).toDouble());
}

void run(std::size_t events)
{
    const QTemporaryDir home;
    const QString name = home.filePath(QStringLiteral("events.json"));
    {
        test::GeneratorOptions options;
        options.events = events;
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(test::generatedJson(options)) <= 0)
            qFatal("the events cannot be written");
    }
    Samples first;
    Samples again;
    measure(QStringLiteral("keep"), name, home, first);
    for (int i = 0; i < kTimes; ++i)
        measure(QStringLiteral("again"), name, home, again);
    printRow("opened again, from before the process begins until the first picture, all panels", sizeText(events),
             again, Goal{0.5, 500});
    printRow("for comparison: opened for the first time, and kept in the cache", sizeText(events), first);
}

} // namespace

/// Arguments: numbers of events. Starts itself: once to open and keep a file, then to open it again.
int main(int argc, char **argv)
{
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (argc > 2 && (what == "keep" || what == "again"))
        return openFile(argc, argv, QString::fromLocal8Bit(argv[2]), what == "keep");
    const QCoreApplication application(argc, argv);
    for (int i = 1; i < argc; ++i)
        run(std::strtoull(argv[i], nullptr, 10));
}
