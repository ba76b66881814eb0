// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedplan.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace timeloupe;

/// timeloupe_makeplan EVENTS FOLDER: generated events and a plan for timeloupe_replay, as FOLDER/plan.json.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    test::GeneratorOptions options;
    options.events = QCoreApplication::arguments().value(1).toULongLong();
    const QString folder = QCoreApplication::arguments().value(2);
    if (argc != 3 || options.events == 0) {
        std::fputs("timeloupe_makeplan: a number of events and a folder are expected\n", stderr);
        return 1;
    }
    if (!QDir().mkpath(folder) || !bench::writeGeneratedPlan(options, folder)) {
        std::fprintf(stderr, "timeloupe_makeplan: %s cannot be written to\n", qPrintable(folder));
        return 1;
    }
    return 0;
}
