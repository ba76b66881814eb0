// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/startwindow.h"
#include "replay.h"
#include "tests/support/window/cleanhome.h"

#include <QApplication>

#include <cstdio>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "timeloupe_replay: %s\n", qPrintable(message));
    return 1;
}

} // namespace

/// timeloupe_replay PLAN.json: see replay.h.
int main(int argc, char **argv)
{
    const test::CleanHome home;
    const QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    if (argc != 2)
        return fail(QStringLiteral("one argument is expected: PLAN.json"));
    const Result<ReplayPlan> plan = readReplayPlan(QCoreApplication::arguments().at(1));
    if (!plan)
        return fail(toLine(plan.error()));
    Replay replay(*plan);
    if (const auto error = replay.run())
        return fail(toLine(*error));
    return 0;
}
