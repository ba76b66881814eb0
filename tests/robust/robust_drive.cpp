// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandrun.h"
#include "drive.h"
#include "programoptions.h"
#include "tests/support/window/cleanhome.h"

#include <QDesktopServices>
#include <QUrl>

using namespace timeloupe;
using namespace timeloupe::robust;

#ifdef __SANITIZE_ADDRESS__
/// Freed memory that waits in the quarantine would look like growth.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=8:exitcode=99";
}
#endif

namespace {

constexpr double kBlockMs = 100;

/// Opens nothing.
class Handler : public QObject
{
    Q_OBJECT

public:
    Handler()
    {
        for (const char *scheme : kSchemes)
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "take");
    }
    ~Handler() override
    {
        for (const char *scheme : kSchemes)
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }

public Q_SLOTS:
    void take(const QUrl &) {}

private:
    static constexpr const char *kSchemes[] = {"http", "https", "file"};
};

} // namespace

/// robust_drive [--seed S] [--steps N] [--minutes M] [--round N] [--block MS] [--plant FAULT] [--verbose 1]: random
/// hands on the window. The same seed replays the same steps: with --steps, as far as a report says.
int main(int argc, char **argv)
{
    const test::CleanHome home;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    test::LoopWatch application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setQuitOnLastWindowClosed(false);
    const Handler handler;
    const QStringList names = {QStringLiteral("seed"),   QStringLiteral("steps"), QStringLiteral("minutes"),
                               QStringLiteral("round"),  QStringLiteral("block"), QStringLiteral("plant"),
                               QStringLiteral("verbose")};
    const ProgramOptions given(QCoreApplication::arguments(), names);
    DriveOptions options;
    options.seed = given.number("seed", 1);
    options.roundSteps = given.number("round", options.roundSteps);
    options.blockMs =
        static_cast<double>(given.number("block", static_cast<std::uint64_t>(kBlockMs * test::kSlowdown)));
    options.plant = given.text("plant");
    options.isVerbose = given.number("verbose", 0) != 0;
    const std::uint64_t steps = given.number("steps", given.text("minutes").isEmpty() ? 250 : UINT64_MAX);
    options.isOver = [&given, steps](std::size_t step) { return step >= steps || given.isTimeOver(); };
    const QTemporaryDir folder;
    int reports = 0;
    {
        Drive drive(application, options, QDir(folder.path()));
        reports = drive.run();
        std::printf("%s\n", qPrintable(drive.summary()));
    }
    return reports == 0 ? 0 : 1;
}

#include "robust_drive.moc"
