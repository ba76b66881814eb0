// SPDX-License-Identifier: GPL-3.0-or-later
#include "killloop.h"
#include "programoptions.h"

#include <QCoreApplication>

using namespace timeloupe::robust;

/// robust_kill [--seed S] [--kills N] [--minutes M]: kills programs that write, N times or for M minutes, and looks at
/// what is left.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList names = {QStringLiteral("seed"), QStringLiteral("kills"), QStringLiteral("minutes")};
    const ProgramOptions options(QCoreApplication::arguments(), names);
    KillLoop loop({programPath("TIMELOUPE_PROGRAM"), programPath("robust_writer"), {}}, options.number("seed", 1));
    const bool isTimed = !options.text("minutes").isEmpty();
    const auto kills = static_cast<int>(options.number("kills", 40));
    for (std::uint64_t step = 0; isTimed ? !options.isTimeOver() : loop.kills() < kills; ++step)
        loop.step(step);
    loop.finish();
    for (const QString &report : loop.reports())
        std::printf("robust_kill: %s\n", qPrintable(report));
    std::printf("kill loop: %d kills, %d of them at work, %lld reports\n", loop.kills(), loop.hits(),
                static_cast<long long>(loop.reports().size()));
    return loop.reports().isEmpty() ? 0 : 1;
}
