// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiledrive.h"
#include "hostilefiles.h"
#include "tests/support/window/cleanhome.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace timeloupe;
using namespace timeloupe::bench;

/// timeloupe_hostile [NAME]: opens each hostile file (or those whose name has NAME in it) in the real window, works on
/// it, and prints how long the event loop was blocked at most, and by what: ms of this thread's processor and ms in
/// all.
int main(int argc, char **argv)
{
    const test::CleanHome home;
    test::LoopWatch watch(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QApplication::arguments();
    const QTemporaryDir folder;
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    int failed = 0;
    for (const HostileFile &hostile : hostileFiles()) {
        const QString name = QString::fromUtf8(hostile.name);
        if (arguments.size() > 1 && !name.contains(arguments[1]))
            continue;
        QFile file(folder.filePath(name + QStringLiteral(".json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(hostile.json) != hostile.json.size())
            return 2;
        file.close();
        watch.resetMeasurements();
        const bool done = HostileDrive(watch, window).run(file.fileName());
        failed += done ? 0 : 1;
        std::printf("%-26s %s\n", hostile.name, done ? "" : "NOT SETTLED");
        const auto slowest = watch.slowest(test::LoopWatch::By::Processor);
        for (std::size_t i = 0; i < std::min<std::size_t>(slowest.size(), 3); ++i)
            std::printf("    %8.1f ms  %8.1f ms  %s\n", slowest[i].cpuMs, slowest[i].ms, qPrintable(slowest[i].what));
        std::fflush(stdout);
    }
    return failed == 0 ? 0 : 1;
}
